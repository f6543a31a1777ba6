import type { ComponentChildren } from 'preact';

/** What happened and what still works, with at most one action; announced politely. No colour, no icon, no badge. */
export function Notice({ children, action }: { children: ComponentChildren; action?: ComponentChildren }) {
  return (
    <div class="note" role="status">
      <p>{children}</p>
      {action}
    </div>
  );
}
