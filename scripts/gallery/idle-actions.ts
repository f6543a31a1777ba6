import type { PopupActions } from '../../components/popup/PopupView';
import type { ReportActions } from '../../components/report/actions';

const nothing = () => {};

/** Buttons that do nothing: pictures are not pressed. */
export const idleActions: PopupActions & ReportActions = {
  jump: nothing,
  mark: nothing,
  read: nothing,
  export: nothing,
  copy: nothing,
  save: nothing,
  openReport: nothing,
  openLibrary: nothing,
  openChanges: nothing,
  undoSave: nothing,
  openPanel: nothing,
  openOptions: nothing,
  openHelp: nothing,
  openSite: nothing,
  pasteText: nothing,
  copyText: nothing,
  correct: nothing,
  undo: nothing,
};
