import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/styles';
import { App } from './app/App';
import { tellNonce } from './app/nonce';
import { router } from './app/router';
import { startLanguages } from './i18n';

tellNonce();
const languages = startLanguages();
// Who is signed in, and what their first screen needs, is asked for while the words come.
void router.load();
await languages;
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
