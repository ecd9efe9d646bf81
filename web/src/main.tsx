import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askEarly } from '@/api/asked-early';
import { App } from '@/app/app';
import { firstLanguage } from '@/app/i18n';
import '@/app/page.css';

askEarly(firstLanguage());
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

// Browsers have it on TLS and on the own machine only; in development the files change too often to be kept. It puts some hundred
// files away: the first page comes before that.
const firstPageMs = 4000;
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  window.addEventListener('load', () => setTimeout(() => void navigator.serviceWorker.register('/sw.js').catch(() => undefined), firstPageMs));
}
