import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

/** A view with nothing to show, saying why and what can be done. */
export function EmptyState({
  icon,
  title,
  children,
  actions,
}: {
  icon: IconName;
  title: string;
  children: ComponentChildren;
  actions?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <h1>{title}</h1>
      <p>{children}</p>
      {actions && <div class="acts">{actions}</div>}
    </div>
  );
}
