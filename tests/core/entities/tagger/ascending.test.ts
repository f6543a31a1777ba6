import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AscendingTurns, packAscending } from '../../../../lib/core/entities/tagger/ascending';

test.each([24, 32])('numbers of %i bits are found at their turn, and no others', (bits) => {
  const number = fc.integer({ min: 0, max: 2 ** bits - 1 });
  fc.assert(
    fc.property(fc.uniqueArray(number, { maxLength: 300 }), number, (numbers, stranger) => {
      const ascending = Uint32Array.from(numbers).sort();
      const turns = new AscendingTurns(packAscending(ascending), ascending.length, bits);
      ascending.forEach((value, turn) => {
        expect(turns.of(value)).toBe(turn);
      });
      expect(turns.of(stranger)).toBe(ascending.indexOf(stranger));
    }),
  );
});
