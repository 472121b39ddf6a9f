import { respond } from '../respond';

interface Calendar {
  /** As iCalendar has it. */
  text: string;
  /** Set-Cookie headers. */
  cookies?: string[];
}

/** Answers a request with the calendar that `work` resolves to, and as `respond` does when it throws. */
export async function respondCalendar(work: () => Promise<Calendar>): Promise<Response> {
  let text = '';
  const answer = await respond(async () => {
    const made = await work();
    text = made.text;
    return { body: {}, cookies: made.cookies };
  });
  if (!answer.ok) return answer;
  const headers = new Headers(answer.headers);
  headers.set('content-type', 'text/calendar; charset=utf-8');
  headers.set('content-disposition', 'attachment; filename="greenboard.ics"');
  headers.set('x-robots-tag', 'noindex');
  return new Response(text, { headers });
}
