import { Html } from '../Html';

/** What a reader should say first and then compare: closed until asked for. */
export function Answers({ html, words }: { html: string; words: string }) {
  return (
    <details className="panel mt-5">
      <summary className="font-semibold">{words}</summary>
      <Html html={html} className="mt-3 [&>h2:first-child]:mt-0" />
    </details>
  );
}
