import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { usePostName } from '../../i18n/post-name';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { Empty, Loaded, Refused } from '../../ui/states';
import { PostAllows } from './post-allows';
import { Days, useScopeWords } from './scope-words';
import { useDecision, usePosts, type Proposal, type StaffMember } from './use-staff';
import css from './staff.module.css';

/** Weighty posts that somebody proposed: they hold when another administrator agrees. */
export function Proposals({ query }: { query: UseQueryResult<{ items: StaffMember[] }> }) {
  const { t } = useTranslation();
  return (
    <Card>
      <Loaded
        query={query}
        lines={6}
        empty={{
          when: ({ items }) => items.length === 0,
          show: <Empty title={t('staff.proposalsNone')} hint={t('staff.proposalsHint')} />,
        }}
      >
        {({ items }) => (
          <ul className={css.staffProposals}>
            {items.flatMap((member) => member.proposals.map((one) => <ProposalRow key={one.id} member={member} proposal={one} />))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}

export function ProposalRow({ member, proposal }: { member: StaffMember; proposal: Proposal }) {
  const { t } = useTranslation();
  const postName = usePostName();
  const posts = usePosts();
  const scopeWords = useScopeWords(proposal.grant.scope.kind === 'BUILDINGS');
  const decide = useDecision(member, proposal);
  const post = postName(proposal.grant.post);
  return (
    <li>
      <div className={css.staffProposal}>
        <strong>
          <Link to={paths.staffMember(member.id)}>{member.name}</Link>
        </strong>
        <span className="chip">{post}</span>
        <span>{scopeWords(proposal.grant.scope)}</span>
        <Days of={proposal.grant} />
        <span className="meta">
          {t('staff.proposedBy', { who: proposal.proposer })} <Moment at={proposal.proposedAt} />
        </span>
        <span className="spread">
          <button
            type="button"
            className="plain-button"
            aria-label={t('staff.refuseOf', { name: member.name, post })}
            disabled={decide.isPending}
            onClick={() => decide.mutate({ agreed: false })}
          >
            {t('staff.refuse')}
          </button>{' '}
          <button
            type="button"
            className="plain-button solid"
            aria-label={t('staff.approveOf', { name: member.name, post })}
            disabled={decide.isPending}
            onClick={() => decide.mutate({ agreed: true })}
          >
            {t('staff.approve')}
          </button>
        </span>
      </div>
      <Refused problem={decide.error} />
      <details>
        <summary>{t('staff.allows')}</summary>
        <PostAllows codes={[proposal.grant.post]} posts={posts.data ?? []} />
      </details>
    </li>
  );
}
