import { useEffect, useRef } from 'react';
import type { PublishedForm } from '../public-form/contract';
import { drawForm } from '../public-form/draw-form';
import formCss from '../public-form/form.css?inline';
import { sayIn, type SpokenLanguage } from '../public-form/say';

const still = { onSubmit: async () => undefined, sendFile: async () => '' };

/** The form as strangers see it, drawn by the same code as their page; to be looked at only. */
export function Preview({ form, language }: { form: PublishedForm; language: SpokenLanguage }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const looks = document.createElement('style');
    looks.textContent = formCss;
    const frame = document.createElement('div');
    frame.className = 'kf';
    frame.lang = language;
    frame.dataset['theme'] = document.documentElement.dataset['theme'] ?? 'light';
    frame.append(drawForm(form, sayIn(language), still).element);
    root.replaceChildren(looks, frame);
  }, [form, language]);
  return <div ref={host} inert />;
}
