/** By the ground a piece stands on. No custom properties: a page can register their names, and ours would be void. */
const RAISED = 'light-dark(#fff,#23282f)';
const HOVER = 'light-dark(#eceff3,#2a3038)';
const INK = 'light-dark(#1a1d21,#eceff3)';
const SOFT_INK = 'light-dark(#565d66,#a9b2bd)';
const RULE = 'light-dark(#e0e4e9,#31373f)';
const LINK = 'light-dark(#0b57c2,#8ab8ff)';
const CLAIM = 'light-dark(#5b3fb5,#b9a5ff)';

/** Of the overlay. Sizes are in pixels: a page may set the root's font size to anything. */
export const OVERLAY_STYLE = `
:host{all:initial!important;display:block!important;position:absolute!important;direction:ltr!important;left:0!important;top:0!important;inline-size:0!important;block-size:0!important;z-index:2147483647!important;color-scheme:light dark!important}
.light{color-scheme:light}
.dark{color-scheme:dark}
.light:is(.card,.back){box-shadow:0 1px 2px rgb(16 20 26/.1),0 8px 28px rgb(16 20 26/.16)}
.dark:is(.card,.back){box-shadow:0 0 0 1px #3a414a,0 10px 32px rgb(0 0 0/.55)}
*{box-sizing:border-box}
button{all:unset;box-sizing:border-box;cursor:pointer}
button:focus-visible,a:focus-visible,.card:focus-visible{outline:2px solid ${LINK};outline-offset:1px}
svg{display:block;fill:none;stroke:currentColor;stroke-linecap:round;stroke-linejoin:round}
.symbol{inline-size:13px;block-size:13px;stroke-width:1.75}
.icon{inline-size:16px;block-size:16px;stroke-width:1.5}
.filled{fill:currentColor;stroke:none}
.marker{position:absolute;inline-size:24px;block-size:24px;display:grid;place-items:center;border-radius:50%;color:${CLAIM}}
.marker:hover,.marker[aria-expanded=true]{background:${HOVER}}
.marker[aria-expanded=true]{outline:2px solid ${LINK};outline-offset:1px}
.card{position:absolute;inline-size:336px;max-inline-size:calc(100vw - 16px);background:${RAISED};color:${INK};border-radius:10px;font:400 14px/20px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic",Arial,sans-serif;font-variant-numeric:tabular-nums;text-align:start}
.body{padding:10px 16px 12px;max-block-size:min(60vh,420px);overflow:auto}
.head{display:flex;flex-wrap:wrap;align-items:center;gap:0 8px;min-block-size:28px;padding-inline-end:28px}
.head .symbol{color:${CLAIM};flex:none}.head .icon{flex:none}
.head b{font-weight:600}.head b:has(+.aside){white-space:nowrap}
.aside,dt{color:${SOFT_INK}}
.tool{inline-size:28px;block-size:28px;display:grid;place-items:center;border-radius:6px;color:${SOFT_INK};flex:none}
.tool:hover,.step:hover{background:${HOVER}}
.head .tool{position:absolute;inset-block-start:10px;inset-inline-end:8px}
.said{font-family:Charter,"Iowan Old Style","Source Serif 4",Cambria,"Noto Serif",Georgia,serif}
.sentence{margin:2px 0 8px;font-size:15px;line-height:22px;text-wrap:pretty}
.around{color:${SOFT_INK}}
.sentence u{text-decoration:underline 2px ${CLAIM};text-underline-offset:.2em}
dl{display:grid;grid-template-columns:88px 1fr;gap:2px 0;margin:0}
dt,dd{margin:0;min-inline-size:0;overflow-wrap:anywhere}
dt{grid-column:1}dd{grid-column:2;text-align:match-parent}
.printed{grid-column:1/-1;padding-inline-start:12px;border-inline-start:2px solid ${RULE};margin-block:2px;color:${SOFT_INK}}
a{color:${LINK};text-underline-offset:.18em}
.foot{display:flex;align-items:center;padding:4px 8px;border-block-start:1px solid ${RULE}}
.step{display:inline-flex;align-items:center;gap:4px;padding-inline:8px;min-block-size:32px;border-radius:6px;color:${LINK}}
.back{position:fixed;inset-block-end:24px;left:24px;display:inline-flex;align-items:center;gap:6px;min-block-size:36px;padding-inline:12px;border-radius:6px;background:${RAISED};color:${LINK};font:400 14px/20px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic",Arial,sans-serif}
@keyframes gone{to{visibility:hidden}}@keyframes gone-again{to{visibility:hidden}}
.back{animation:gone 1ms 12s forwards}.back.again{animation-name:gone-again}
.back[dir=rtl] .icon{transform:scaleX(-1)}
.done{flex:1;padding-inline:8px;text-align:end;color:${SOFT_INK}}
.underline{position:absolute;pointer-events:none;box-sizing:border-box;border:0 solid CanvasText;forced-color-adjust:none}
.underline.person{border-block-end:2px solid}.underline.organization{border-block-end:3px double}.underline.place{border-block-end:2px dotted}
[dir=rtl] .step .icon{transform:scaleX(-1)}
.heard{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}
@media print{:host{display:none!important}}
@media (forced-colors:active){.card{border:1px solid CanvasText}.marker{background:Canvas;color:CanvasText}.back{border:1px solid CanvasText}}
`;

/** For what is shown only where the style sheet of the marks is, which outweighs it and goes when the extension goes. */
export const ONLY_WITH_MARKS = ':host{display:none!important}';
