import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isExtensionAlive, welcomeCompanions, wishToCorrect } from '../../lib/extension/page-answers';
import { sweepLeftovers } from '../../lib/page/lifeline';
import { MarkedPage } from '../../lib/page/marked-page';
import { leaveMarks } from '../../lib/page/marks-slot';

/** The marks and their cards, put into a page beside its other script when the reader first asks for marks or a place. */
export default defineUnlistedScript(() => {
  leaveMarks(() => {
    sweepLeftovers(window);
    const marks = new MarkedPage(window, { correct: wishToCorrect, isAlive: isExtensionAlive });
    const stopWelcoming = welcomeCompanions((tell) => marks.companions.join(tell));
    return {
      marks,
      isAlive: isExtensionAlive,
      stop() {
        marks.clear();
        marks.companions.dismiss();
        try {
          stopWelcoming();
        } catch {
          // The extension that listened is gone, and its listeners with it.
        }
      },
    };
  });
});
