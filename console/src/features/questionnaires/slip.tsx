import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { askOpenly, sendOpenly } from '../../api/openly';
import type { Problem } from '../../api/problem';
import type { components } from '../../api/survey.gen';
import type { Answer } from '../../api/types';
import { useProblemWords } from '../../i18n/problem-words';
import { PhoneRoot } from '../../ui/phone/frame';
import '../../ui/phone/phone.css';
import { NOTHING, SurveyPage, SurveySteps, usePages } from './survey-sheet';

type Asked = components['schemas']['AskedView'];

/** What is asked of whoever holds a slip. Nothing of it is kept in this browser: others may use it, too. */
export default function Slip({ code }: { code: string }) {
  const { t } = useTranslation();
  const path = `/api/survey-slips/${encodeURIComponent(code)}`;
  const asked = useQuery<Asked, Problem>({
    queryKey: ['slip', code],
    queryFn: async () => (await askOpenly(path)) as Asked,
    // What is being answered does not change under the finger.
    staleTime: Infinity,
    retry: (failures, problem) => problem.isPassing && failures < 3,
  });
  const [isSent, sent] = useState(false);
  return (
    <PhoneRoot>
      <header className="phone-bar">
        <h1>{t('resident.surveys.title')}</h1>
      </header>
      {isSent ? (
        <main className="phone-main">
          <section className="phone-card" role="status">
            <h2>{t('resident.surveys.thanks')}</h2>
            <p>{t('resident.surveys.slipDone')}</p>
          </section>
        </main>
      ) : asked.data ? (
        <Sheet asked={asked.data} path={`${path}/answers`} sent={() => sent(true)} />
      ) : (
        <main className="phone-main">{asked.error ? <Wrong problem={asked.error} /> : <p role="status">{t('common.loading')}</p>}</main>
      )}
    </PhoneRoot>
  );
}

function Sheet({ asked, path, sent }: { asked: Asked; path: string; sent: () => void }) {
  const { t } = useTranslation();
  const [answers, change] = useState<Record<number, Answer>>({});
  const given = asked.questions.map((_, place) => answers[place] ?? NOTHING);
  const pages = usePages(asked.questions, given);
  const send = useCommand((whole: Answer[], headers) => sendOpenly(path, headers, { answers: whole }), {
    onSuccess: sent,
  });
  return (
    <>
      <main className="phone-main">
        <SurveyPage
          sheet={asked}
          pages={pages}
          given={given}
          answer={(place, next) => change((before) => ({ ...before, [place]: next }))}
        />
        {send.error && <Wrong problem={send.error} />}
      </main>
      <footer className="phone-foot">
        <span className="meta" role="status">
          {pages.missingHere > 0 ? t('resident.surveys.missing', { n: pages.missingHere }) : t('resident.surveys.slipOnce')}
        </span>
        <SurveySteps pages={pages} send={() => send.mutate(pages.whole)} sendName={t('resident.surveys.send')} isSending={send.isPending} />
      </footer>
    </>
  );
}

function Wrong({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const words = useProblemWords();
  return (
    <section className="phone-card" role="alert">
      {problem.code === 'slip.not-found'
        ? t('resident.surveys.slipUnknown')
        : problem.code === 'slip.used'
          ? t('resident.surveys.slipUsed')
          : words(problem)}
    </section>
  );
}
