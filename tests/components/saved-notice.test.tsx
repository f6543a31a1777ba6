import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { SavedNotice, type SavedView } from '../../components/popup/SavedNotice';
import { expectAccessible, renderEnglish } from '../support/render';

afterEach(cleanup);

const onChanges = vi.fn();
const onUndo = vi.fn();
const show = (more: Partial<SavedView>) =>
  renderEnglish(
    <SavedNotice
      saved={{ savedAt: '2026-05-01T10:00:00Z', changes: 0, ...more }}
      now={Date.parse('2026-05-04T12:00:00Z')}
      onChanges={onChanges}
      onUndo={onUndo}
    />,
  );

test('says since when a page is saved, and leads to what changed', async () => {
  const { container } = show({ changes: 2 });
  expect(screen.getByText('Saved 3 days ago · 2 changes found')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Show changes' }));
  expect(onChanges).toHaveBeenCalledTimes(1);
  await expectAccessible(container);
});

test('says so when nothing changed', () => {
  show({});
  expect(screen.getByText('Saved 3 days ago · no changes found')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('saving anew can be taken back', () => {
  show({ replaced: true });
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onUndo).toHaveBeenCalledTimes(1);
});
