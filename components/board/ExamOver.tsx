import { resultWords, unnotedWords } from '@/components/plan/result-words';
import { whenWords } from '@/components/progress/examDay';
import type { Sitting } from '@/components/progress/sitting';
import { useSetting } from '@/components/progress/standing';
import { dayInWords } from '@/lib/content/phrases';
import type { Scale } from '@/lib/readiness/scaled';

interface Props extends Pick<Sitting, 'examAt' | 'score'> {
  exam: string;
  scale: Scale;
}

/** The board's first lines once the exam is over: what came of it, and where that leads. */
export function ExamOver({ exam, scale, examAt, score }: Props) {
  const [renewOn] = useSetting(exam, 'renewOn');
  const plan = `/${exam}/plan`;
  return (
    <>
      <h1>{score === null ? unnotedWords : resultWords({ score }, scale)}</h1>
      <p className="mt-2 max-w-[68ch] text-ink-2">
        {score === null ? (
          <>
            It was set for {whenWords(examAt)}. <a href={plan}>Note your result</a>.
          </>
        ) : score < scale.pass ? (
          <>
            <a href={`/${exam}/exam-day`}>Set the day of the retake</a>, and a plan leads there from what you
            answered so far.
          </>
        ) : renewOn ? (
          <>
            To be renewed by {dayInWords(renewOn)}. <a href={plan}>Your result, and the renewal</a>.
          </>
        ) : (
          <>
            Certifications end unless they are renewed. <a href={plan}>Note the day</a>.
          </>
        )}
      </p>
    </>
  );
}
