import { useMutation } from 'urql';
import { forgetEverythingLocal } from '../ui/local-store.js';
import { SignOutDocument } from './sign-in.graphql.js';

/** Ends the session and loads the app anew: nothing of this person stays in memory or in the browser's storage. */
export function useSignOut(): () => Promise<void> {
  const [, signOut] = useMutation(SignOutDocument);
  return async () => {
    const { error } = await signOut({});
    if (error?.networkError) return;
    forgetEverythingLocal();
    location.assign('/willkommen');
  };
}
