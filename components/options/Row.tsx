import type { ComponentChildren } from 'preact';

/** One setting: its name and its control, side by side where there is room. */
export function Row({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <fieldset class="setting">
      <legend>{label}</legend>
      <div>{children}</div>
    </fieldset>
  );
}

/** Radio buttons of which one is chosen. */
export function Choice<Value extends string>({
  name,
  options,
  chosen,
  onChoose,
}: {
  name: string;
  options: readonly (readonly [Value, string])[];
  chosen: Value;
  onChoose: (value: Value) => void;
}) {
  return (
    <>
      {options.map(([value, words]) => (
        <label class="opt" key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          {words}
        </label>
      ))}
    </>
  );
}
