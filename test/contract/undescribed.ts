import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from "graphql";

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly args?: readonly Described[];
}

/** All of a schema that no description says anything of, by its coordinates: `Type.field(argument:)`. */
export function undescribed(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [
      ...lacking(type.name, type),
      ...membersOf(type).flatMap((member) => withArguments(`${type.name}.${member.name}`, member)),
    ]);
  const directives = schema
    .getDirectives()
    .filter((directive) => !isSpecifiedDirective(directive))
    .flatMap((directive) => withArguments(`@${directive.name}`, directive));
  return [...types, ...directives];
}

function membersOf(type: GraphQLNamedType): readonly Described[] {
  if (isEnumType(type)) return type.getValues();
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    return Object.values(type.getFields());
  return [];
}

const withArguments = (coordinate: string, thing: Described): string[] => [
  ...lacking(coordinate, thing),
  ...(thing.args ?? []).flatMap((argument) => lacking(`${coordinate}(${argument.name}:)`, argument)),
];

const lacking = (coordinate: string, { description }: Described): string[] =>
  description?.trim() ? [] : [coordinate];
