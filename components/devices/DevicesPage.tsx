import type { Exam } from '@/lib/content/model';
import { CarryOn } from './CarryOn';

/** The page that brings a learner's progress to another device. `onlyHere`: no other device can open this app. */
export function DevicesPage({ exam, onlyHere }: { exam: Exam; onlyHere: boolean }) {
  return (
    <div className="max-w-[43.75rem]">
      <p className="mb-2 text-ink-2 text-sm">{exam.file.front.code} on other devices</p>
      <h1>Carry on elsewhere.</h1>
      <p className="mt-2.5 text-ink-2">
        A link brings your progress to another device, and from then on both show the same. What was done on
        that device before moves into your progress and counts once, so that nothing is lost.
      </p>
      {onlyHere && (
        <div className="panel mt-6">
          <p className="font-semibold">Other devices cannot reach this Greenboard yet.</p>
          <p className="mt-1 text-ink-2">
            It serves this machine only, so the link works in another browser here and nowhere else. To open
            it to your network, stop it and start it with <code>HOST=0.0.0.0 npm run app</code>.
          </p>
        </div>
      )}
      <CarryOn onlyHere={onlyHere} />
      <p className="mt-6 text-ink-2">
        To another Greenboard it goes as a file: <a href={`/${exam.id}/data`}>take your data along</a>.
      </p>
    </div>
  );
}
