import katex from 'katex/package.json' with { type: 'json' };

interface Props {
  html: string;
  className?: string;
  /** A span where only words may stand, as in a label. */
  as?: 'div' | 'span';
}

/**
 * Shows a part of a file as the compiler made it: sanitised there, and handed over whole, so that React
 * does not walk it at every request. Maths brings its style sheet along.
 */
export function Html({ html, className = '', as: Element = 'div' }: Props) {
  return (
    <>
      {html.includes('class="katex') && (
        <link rel="stylesheet" href={`/katex/${katex.version}/katex.min.css`} precedence="katex" />
      )}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the compiler, see lib/content */}
      <Element className={`prose ${className}`} dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}
