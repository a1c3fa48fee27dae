import type { Role } from "../../schema/codes/roles.ts";
import type { TypedDocument } from "./typed-document.ts";

/*
 * Stands in for ../schema/generated/operations.ts until the generator runs over session.graphql and start.graphql;
 * the names are the ones it will give.
 */

export interface Post {
  id: string;
  role: Role;
  organisation: { id: string; name: string; kind: string };
  region: { code: string; name: string; pathName: string } | null;
}

export interface Session {
  user: { id: string; displayName: string };
  activePost: Post;
  posts: Post[];
  permissions: string[];
  demo: boolean;
  expiresAt: string;
}

export interface DemoAccount {
  loginName: string;
  password: string;
  displayName: string;
  role: Role;
  organisationName: string;
  regionName: string | null;
  whatToTry: string;
}

export interface WorkItem {
  key: string;
  count: number;
  overdue: number;
  resource: string;
  state: string | null;
}

type None = Record<string, never>;

const typed = <TResult, TVariables>(text: string) => new String(text) as TypedDocument<TResult, TVariables>;

const parts = `
fragment SessionParts on Session {
  user { id displayName }
  activePost { ...PostParts }
  posts { ...PostParts }
  permissions
  demo
  expiresAt
}
fragment PostParts on Post {
  id
  role
  organisation { id name kind }
  region { code name pathName }
}`;

export const CurrentSessionDocument = typed<{ me: Session | null }, None>(
  `query CurrentSession { me { ...SessionParts } }${parts}`,
);

export const DemoAccountsDocument = typed<{ demoAccounts: DemoAccount[] }, None>(
  `query DemoAccounts {
  demoAccounts { loginName password displayName role organisationName regionName whatToTry }
}`,
);

export const SignInDocument = typed<{ signIn: Session }, { loginName: string; password: string }>(
  `mutation SignIn($loginName: String!, $password: String!) {
  signIn(loginName: $loginName, password: $password) { ...SessionParts }
}${parts}`,
);

export const SignOutDocument = typed<{ signOut: boolean }, None>(`mutation SignOut { signOut }`);

export const SwitchPostDocument = typed<{ switchPost: Session }, { postId: string }>(
  `mutation SwitchPost($postId: ID!) { switchPost(postId: $postId) { ...SessionParts } }${parts}`,
);

export const WorkQueueDocument = typed<{ workQueue: WorkItem[] }, None>(
  `query WorkQueue { workQueue { key count overdue resource state } }`,
);
