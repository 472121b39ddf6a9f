import { ScoreScale } from '@/components/ui/ScoreScale';
import type { Scaled } from '@/lib/readiness/scaled';
import { scaledInWords } from './result';

/** A scaled score on its scale: the range that the unknown mark leaves, and what passes. */
export function ScoreBar({ scaled, pass }: { scaled: Scaled; pass: number }) {
  return (
    <div className="my-4 max-w-[26rem]">
      <ScoreScale
        score={scaled}
        scale={{ min: 1, max: 1000, pass }}
        label={`Scaled score ${scaledInWords(scaled)}; ${pass} passes`}
      />
    </div>
  );
}
