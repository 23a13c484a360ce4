import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent, type InputHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { askOpenly, sendOpenly } from '../../api/openly';
import type { components } from '../../api/owner.gen';
import type { Problem } from '../../api/problem';
import { HOMES } from '../../app/doors';
import { useProblemWords } from '../../i18n/problem-words';
import { PhoneRoot } from '../../ui/phone/frame';
import '../../ui/phone/phone.css';

type Invited = components['schemas']['InvitedView'];
interface Entered {
  digits: string;
  username: string;
  password: string;
}

/** Whoever was invited chooses a name and a password. Nothing of it is kept in this browser: others may use it, too. */
export default function Join({ code }: { code: string }) {
  const { t } = useTranslation();
  const path = `/api/joins/${encodeURIComponent(code)}`;
  const invited = useQuery<Invited, Problem>({
    queryKey: ['join', code],
    queryFn: async () => (await askOpenly(path)) as Invited,
    staleTime: Infinity,
    retry: (failures, problem) => problem.isPassing && failures < 3,
  });
  const [joined, setJoined] = useState<string>();
  return (
    <PhoneRoot>
      <header className="phone-bar">
        <span />
        <h1>{t('join.title')}</h1>
        <span />
      </header>
      <main className="phone-main">
        {joined !== undefined ? (
          <section className="phone-card" role="status">
            <h2>{t('join.done')}</h2>
            <p>{t('join.doneHint', { username: joined })}</p>
            <SignIn />
          </section>
        ) : invited.data ? (
          <Entry invited={invited.data} path={`${path}/account`} done={setJoined} />
        ) : invited.error ? (
          <Wrong problem={invited.error} />
        ) : (
          <p role="status">{t('common.loading')}</p>
        )}
      </main>
    </PhoneRoot>
  );
}

function Entry({ invited, path, done }: { invited: Invited; path: string; done: (username: string) => void }) {
  const { t } = useTranslation();
  const [entered, enter] = useState<Entered>({ digits: '', username: '', password: '' });
  const send = useCommand((body: Entered, headers) => sendOpenly(path, headers, body), {
    onSuccess: () => done(entered.username),
  });
  const field = (of: keyof Entered) => ({
    label: t(`join.${of}`),
    hint: t(`join.${of}Hint`),
    value: entered[of],
    change: (value: string) => enter((before) => ({ ...before, [of]: value })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!send.isPending) {
      send.mutate(entered);
    }
  };
  return (
    <>
      <section className="phone-card">
        <h2>{t('join.greeting', { name: invited.name })}</h2>
        {invited.communities.length > 0 && <p className="meta">{invited.communities.join(' · ')}</p>}
        <p>{t('join.intro')}</p>
      </section>
      <form className="phone-main" style={{ padding: 0 }} onSubmit={submit}>
        <Field {...field('digits')} inputMode="numeric" pattern="[0-9]{4}" maxLength={4} autoComplete="off" />
        <Field
          {...field('username')}
          pattern="[a-z0-9._\-]{3,40}"
          maxLength={40}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Field {...field('password')} type="password" minLength={10} maxLength={64} autoComplete="new-password" />
        {send.error && <Wrong problem={send.error} />}
        <button type="submit" className="phone-button solid big" disabled={send.isPending}>
          {t('join.send')}
        </button>
      </form>
    </>
  );
}

function Field({
  label,
  hint,
  change,
  ...input
}: { label: string; hint: string; change: (value: string) => void } & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <div className="phone-field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        className="control"
        required
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => change(target.value)}
      />
      <span id={`${id}-hint`} className="meta">
        {hint}
      </span>
    </div>
  );
}

function SignIn() {
  const { t } = useTranslation();
  return (
    <a className="phone-button solid big" href={HOMES.resident}>
      {t('join.signIn')}
    </a>
  );
}

function Wrong({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const said: Record<string, string> = {
    'invitation.not-found': t('join.unknown'),
    'invitation.digits': t('join.wrongDigits'),
    'invitation.used': t('join.used'),
    'owner.has-account': t('join.used'),
    'username.taken': t('join.taken'),
    'account.refused': t('join.weak'),
  };
  const isOpen = problem.code === 'invitation.used' || problem.code === 'owner.has-account';
  return (
    <section className="phone-card" role="alert">
      <p>{said[problem.code] ?? words(problem)}</p>
      {isOpen && <SignIn />}
    </section>
  );
}
