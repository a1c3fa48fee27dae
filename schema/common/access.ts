import { Authorized, Extensions } from "type-graphql";
import type { Permission } from "../codes/permissions.ts";

type FieldDecorator = MethodDecorator & PropertyDecorator;

/** The field may be read or called by posts that hold the permission. */
export function Requires(permission: Permission): FieldDecorator {
  return both(Authorized(permission), Extensions({ permission }));
}

/** The field may be called by anybody who is signed in, whatever the post. */
export function SignedIn(): FieldDecorator {
  return both(Authorized(), Extensions({ permission: "signed-in" }));
}

/** The field may be called by anybody at all. Every use is a decision that a reviewer should see. */
export function Public(): FieldDecorator {
  return Extensions({ permission: "public" }) as FieldDecorator;
}

/**
 * The value is personal and reaches the caller masked by the role, or not at all. The class is that of the
 * register's field list: S sensitive, M minors, I internal.
 */
export function Masked(sensitivity: "I" | "S" | "M"): FieldDecorator {
  return Extensions({ masked: sensitivity }) as FieldDecorator;
}

function both(...decorators: readonly unknown[]): FieldDecorator {
  return ((target: object, key: string | symbol, descriptor?: PropertyDescriptor) => {
    for (const decorator of decorators) {
      (decorator as (target: object, key: string | symbol, descriptor?: PropertyDescriptor) => void)(
        target,
        key,
        descriptor,
      );
    }
  }) as FieldDecorator;
}
