import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useDictionary } from '../../api/dictionaries';
import { useMay, useMe } from '../../api/me';
import { paths } from '../../app/paths';
import { useAddress } from '../../ui/address';
import { Dialog } from '../../ui/dialog';
import { useKeys } from '../../ui/keys';
import { Card, Page } from '../../ui/page';
import { useScreenTitle } from '../../ui/screen-title';
import { Loaded, Refused } from '../../ui/states';
import { DescribeForm } from './member-form';
import { PasswordReset } from './password-said';
import { PostAllows } from './post-allows';
import { ProposalRow } from './proposals';
import { GrantWords } from './scope-words';
import { SubstitutionCard } from './substitution';
import css from './staff.module.css';
import { memberQuery, useEnablement, usePosts, useTakeMember, type StaffMember } from './use-staff';

/** One colleague: what they may do and where, and what an administrator does about it. */
export default function Member() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const member = useQuery(memberQuery(id));
  useScreenTitle(member.data?.name ?? t('staff.title'));
  return (
    <Loaded query={member} lines={8}>
      {(one) => <Shown member={one} />}
    </Loaded>
  );
}

function Shown({ member }: { member: StaffMember }) {
  const { t } = useTranslation();
  const may = useMay();
  const posts = usePosts();
  const skills = useDictionary('skill');
  const take = useTakeMember();
  const { params, change } = useAddress();
  const [asks, ask] = useState<'disable' | 'password'>();
  const isEdited = params.get('edit') !== null && may('role:assign');
  useKeys([{ press: 'e', label: t('staff.describe'), run: () => change({ edit: '1' }) }], may('role:assign'));
  return (
    <Page
      title={member.name}
      aside={
        <>
          <Link to={paths.staff}>{t('staff.back')}</Link>
          {may('audit:read') && <Link to={paths.trailOf(member.id)}>{t('staff.trail')}</Link>}
          <button type="button" className="plain-button" onClick={() => ask('password')}>
            {t('staff.reset')}
          </button>
          <EnableButton member={member} askToDisable={() => ask('disable')} />
          {may('role:assign') && (
            <button type="button" className="plain-button solid" onClick={() => change({ edit: '1' })}>
              {t('staff.describe')}
            </button>
          )}
        </>
      }
    >
      <div className={css.staffColumns}>
        <Card title={t('staff.facts')}>
          <dl className={`facts ${css.staffFacts}`}>
            <dt>{t('staff.state')}</dt>
            <dd>
              <span className={`mark${member.enabled ? '' : ' doubt'}`}>{t(member.enabled ? 'staff.enabled' : 'staff.disabled')}</span>
            </dd>
            <dt>{t('staff.username')}</dt>
            <dd>{member.username}</dd>
            <dt>{t('staff.phone')}</dt>
            <dd>{member.phone ?? t('staff.none')}</dd>
            <dt>{t('staff.team')}</dt>
            <dd>{member.team ?? t('staff.none')}</dd>
            <dt>{t('staff.skills')}</dt>
            <dd>{member.skills.map((code) => skills.labelOf(code)).join(t('staff.comma')) || t('staff.none')}</dd>
            <dt>{t('staff.postsHeld')}</dt>
            <dd>
              <GrantWords grants={member.grants} />
            </dd>
          </dl>
          {member.proposals.length > 0 && (
            <ul className={css.staffProposals} aria-label={t('staff.proposals')}>
              {member.proposals.map((proposal) => (
                <ProposalRow key={proposal.id} member={member} proposal={proposal} />
              ))}
            </ul>
          )}
        </Card>
        <SubstitutionCard member={member} />
        <Card>
          <div className={css.staffFacts}>
            <PostAllows codes={member.grants.map(({ post }) => post)} posts={posts.data ?? []} />
          </div>
        </Card>
      </div>
      {isEdited && (
        <Dialog title={t('staff.describe')} close={() => change({ edit: undefined })}>
          <DescribeForm
            member={member}
            cancel={() => change({ edit: undefined })}
            done={(next) => {
              take(next);
              change({ edit: undefined });
            }}
          />
        </Dialog>
      )}
      {asks === 'disable' && <Disablement member={member} close={() => ask(undefined)} />}
      {asks === 'password' && <PasswordReset member={member} close={() => ask(undefined)} />}
    </Page>
  );
}

function EnableButton({ member, askToDisable }: { member: StaffMember; askToDisable: () => void }) {
  const { t } = useTranslation();
  const enable = useEnablement(member);
  return (
    <>
      <Refused problem={enable.error} />
      <button
        type="button"
        className="plain-button"
        disabled={enable.isPending}
        onClick={() => (member.enabled ? askToDisable() : enable.mutate({ enabled: true }))}
      >
        {t(member.enabled ? 'staff.disable' : 'staff.enable')}
      </button>
    </>
  );
}

function Disablement({ member, close }: { member: StaffMember; close: () => void }) {
  const { t } = useTranslation();
  const { staffId } = useMe();
  const disable = useEnablement(member);
  return (
    <Dialog title={t('staff.disable')} close={close}>
      <div className={css.staffTold}>
        <p>{t('staff.disableAsk', { name: member.name })}</p>
        {staffId === member.id && <p className="note">{t('staff.disableSelf')}</p>}
        <Refused problem={disable.error} />
        <div className="entry-form-buttons">
          <button type="button" className="plain-button" onClick={close}>
            {t('common.cancel')}
          </button>
          <button
            type="button"
            className="plain-button solid"
            disabled={disable.isPending}
            onClick={() => disable.mutate({ enabled: false }, { onSuccess: close })}
          >
            {t('staff.disable')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
