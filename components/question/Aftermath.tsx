import { Html } from '@/components/content/Html';
import type { Revealed } from '@/lib/items/shown';

/** What stands below an answered question: the rule that decides it, and the page that it comes from. */
export function Aftermath({ revealed: { rule, source } }: { revealed: Revealed }) {
  return (
    <>
      {rule && (
        <section aria-label="Decision rule" className="rule">
          <p>
            <b>Decision rule</b>
          </p>
          <Html html={rule.html} /> <a href={rule.href}>{rule.title}</a>
        </section>
      )}
      {source && source.href !== rule?.href && (
        <p className="mt-3 text-ink-2 text-sm">
          This question comes from <a href={source.href}>{source.title}</a>.
        </p>
      )}
    </>
  );
}
