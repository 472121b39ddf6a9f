import katex from 'katex/package.json' with { type: 'json' };

/**
 * Shows a part of a file as the compiler made it: sanitised there, and handed over whole, so that React
 * does not walk it at every request. Maths brings its style sheet along.
 */
export function Html({ html, className = '' }: { html: string; className?: string }) {
  return (
    <>
      {html.includes('class="katex') && (
        <link rel="stylesheet" href={`/katex/${katex.version}/katex.min.css`} precedence="katex" />
      )}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the compiler, see lib/content */}
      <div className={`prose ${className}`} dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}
