import { browserOutbox } from '@/lib/outbox/browser';
import { kindOf, type SaveState } from '@/lib/outbox/view';
import { counted } from './eventWords';

/** What was refused, and what is left with a former learner: what the reader has to decide about. */
export default function Notices({ refused, former }: Pick<SaveState, 'refused' | 'former'>) {
  return (
    <>
      {refused.length > 0 && (
        <div>
          <p>
            {counted(refused.length, kindOf(refused.map(({ event }) => event)))} could not be saved, and will
            not be sent again:
          </p>
          <ul>
            {[...new Set(refused.map(({ reason }) => reason))].map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <button type="button" onClick={() => void browserOutbox().dismissRefused()}>
            Dismiss
          </button>
        </div>
      )}
      {former && <Former count={former.events} />}
    </>
  );
}

function Former({ count }: { count: number }) {
  const settle = (bring: boolean) => void browserOutbox().settleFormer(bring);
  const start = 'This browser’s earlier progress can no longer be reached, so a new one was started.';
  return (
    <div>
      <p>
        {count > 0
          ? `${start} ${counted(count, null)} from before ${count === 1 ? 'is' : 'are'} still kept on this device.`
          : `${start} Whatever was not saved before is in the new one.`}
      </p>
      {count > 0 && (
        <button type="button" onClick={() => settle(true)}>
          Add to the new progress
        </button>
      )}
      <button type="button" onClick={() => settle(false)}>
        Dismiss
      </button>
    </div>
  );
}
