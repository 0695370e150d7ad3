import './styles/main.scss';
import { createRoot } from 'react-dom/client';
import { createGraphqlClient } from './graphql/client.js';
import { readFirstAnswer } from './graphql/first-answer.js';
import { App } from './shell/app.js';
import { speak, startLanguage } from './shell/choices/language.js';
import { followLinks } from './shell/routing/navigation.js';
import { loadPage } from './shell/routing/router.js';
import { matchRoute } from './shell/routing/routes.js';
import { sessionRefusals } from './shell/session.js';
import { restoreShortcuts } from './shell/shortcuts.js';
import { forgetExpiredLocal } from './ui/local-store.js';

async function start(root: HTMLElement) {
  const match = matchRoute(location.pathname + location.search);
  // The page names its catalogues first, so that the language brings them along.
  const [first] = await Promise.all([loadPage(match), speak(startLanguage())]);
  const client = createGraphqlClient({
    known: readFirstAnswer(document.getElementById('first-answer')?.textContent),
    sessionEnded: (code) => sessionRefusals.set({ code }),
  });
  forgetExpiredLocal();
  restoreShortcuts();
  followLinks();
  createRoot(root).render(<App client={client} first={first} />);
}

const root = document.getElementById('root');
if (root) void start(root);
