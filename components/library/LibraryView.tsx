import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/Icon';
import { useWords } from '../words';

/** The parts of the library that have a place in its head; changes and comparison are reached from an article. */
export const LIBRARY_PARTS = ['list', 'people', 'outlets', 'timeline'] as const;
export type LibraryPart = (typeof LIBRARY_PARTS)[number];

/** The frame of every library view. The parts are pages of their own, so that the browser's “back” works. */
export function LibraryView({
  part,
  title,
  children,
}: {
  /** Absent for a view that is none of the parts. */
  part?: LibraryPart;
  title: string;
  children: ComponentChildren;
}) {
  const { say } = useWords();
  return (
    <div class="library">
      <header>
        <p class="brand">
          <Icon name="glass" /> {say('extension_name')}
        </p>
        <nav aria-label={say('library')}>
          {LIBRARY_PARTS.map((name) => (
            <a key={name} href={`library.html?view=${name}`} aria-current={name === part ? 'page' : undefined}>
              {say(`library_${name}`)}
            </a>
          ))}
        </nav>
        <a class="ib" href="options.html" aria-label={say('options')} title={say('options')}>
          <Icon name="options" />
        </a>
      </header>
      <main>
        <h1>{title}</h1>
        {children}
      </main>
      <footer class="meta">{say('automatic')}</footer>
    </div>
  );
}
