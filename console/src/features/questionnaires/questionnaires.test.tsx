import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Questionnaire } from '../../api/types';
import { A_LIST, aCommunity, aWord, CUIHU, someone } from '../../testing/fixtures';
import { operations, owner, refusal, survey } from '../../testing/network';
import { renderScreen } from '../../testing/render-screen';
import PaperEntry from './paper-entry';
import PhoneSurvey from './phone-survey';
import QuestionnairePage from './questionnaire';
import QuestionnaireNew from './questionnaire-new';

const designer = someone(['survey:design', 'community:read'], { posts: ['CL'] });

function aQuestionnaire(part: Partial<Questionnaire> = {}): Questionnaire {
  return {
    id: 'survey',
    version: 1,
    number: 'WJ260706-0001',
    status: 'DRAFT',
    title: '满意度调查',
    questions: [{ kind: 'SCALE', text: '您对维修服务满意吗', options: [], optionsEn: [], required: true, showIf: [] }],
    anonymous: true,
    settled: false,
    closesAt: '2026-12-31T10:00:00Z',
    createdAt: '2026-07-06T02:00:00Z',
    audience: {
      communityId: CUIHU,
      communities: [CUIHU],
      buildings: [],
      units: [],
      relations: [],
      tags: [],
      except: [],
      entrances: [],
      types: [],
      owing: false,
      places: [{ community: '翠湖花园' }],
    },
    mayBeReminded: false,
    inviting: false,
    deadEnds: [],
    ...part,
  };
}

beforeEach(() => {
  owner.get('/communities', [aCommunity()]);
  owner.get('/buildings', []);
  survey.get('/questionnaires/{id}/slips', { printed: 0, used: 0 });
  survey.get('/questionnaires/{id}/reports', []);
  survey.get('/questionnaires/audience', { people: 412, units: 200, buildings: {} });
  owner.get('/dictionaries/{dictionary}/entries', [aWord('LIVES_ALONE', '独居老人', 'Elderly, lives alone')]);
});

describe('a questionnaire', () => {
  it('says how many were invited, and whoever has not answered is reminded', async () => {
    let reminded = false;
    survey.get('/questionnaires/{id}', () =>
      aQuestionnaire({ status: 'PUBLISHED', invited: 412, mayBeReminded: !reminded, ...(reminded && { reminded: 355, version: 3 }) }),
    );
    survey.get('/questionnaires/{id}/figures', { answers: 57, onPaper: 0, fewest: 5, sections: [], buildings: [], questions: [] });
    survey.post('/questionnaires/{id}/reminder', () => {
      reminded = true;
      return aQuestionnaire({ status: 'PUBLISHED', invited: 412, inviting: true, version: 2 });
    });
    const { user } = renderScreen(<QuestionnairePage />, { as: designer, at: '/questionnaires/survey', route: '/questionnaires/:id' });
    expect(await screen.findByText('已邀请 412 人')).toBeDefined();

    await user.click(screen.getByRole('button', { name: '提醒未填写的人' }));

    expect(await screen.findByText(/已提醒 355 人/, {}, { timeout: 4000 })).toBeDefined();
    expect(screen.queryByRole('button', { name: '提醒未填写的人' })).toBeNull();
  });

  it('is written question by question, from the bank and by oneself, and seen as on a phone', async () => {
    let sent: unknown;
    survey.post('/questionnaires', ({ body }) => {
      sent = body;
      return aQuestionnaire();
    });
    const { user, router } = renderScreen(<QuestionnaireNew />, { as: designer });
    await screen.findByRole('option', { name: aCommunity().name });
    await user.selectOptions(screen.getByRole('combobox', { name: '小区' }), CUIHU);
    await user.type(screen.getByRole('textbox', { name: '标题' }), '满意度调查');
    await user.type(screen.getByLabelText('截止时间'), '2026-12-31T18:00');
    await user.click(screen.getByRole('button', { name: '您对维修服务满意吗' }));
    await user.click(screen.getByRole('button', { name: '单选' }));
    await user.type(screen.getAllByRole('textbox', { name: '题目' })[1]!, '您怎么缴费');
    await user.type(screen.getByRole('textbox', { name: '选项（一行一个）' }), '微信{Enter}柜台');

    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() => expect(router.state.location.pathname).toBe('/questionnaires/survey'));
    expect(sent).toMatchObject({
      title: '满意度调查',
      closesAt: '2026-12-31T10:00:00.000Z',
      anonymous: true,
      audience: { communities: [CUIHU] },
      questions: [
        { kind: 'SCALE', text: '您对维修服务满意吗', required: true },
        { kind: 'SINGLE', text: '您怎么缴费', options: ['微信', '柜台'] },
      ],
    });
  });

  it('has tables of scales, to which rows are added, and what is put in order', async () => {
    let sent: unknown;
    survey.post('/questionnaires', ({ body }) => {
      sent = body;
      return aQuestionnaire();
    });
    const { user } = renderScreen(<QuestionnaireNew />, { as: designer });
    await screen.findByRole('option', { name: aCommunity().name });
    await user.selectOptions(screen.getByRole('combobox', { name: '小区' }), CUIHU);
    await user.type(screen.getByRole('textbox', { name: '标题' }), '满意度调查');
    await user.type(screen.getByLabelText('截止时间'), '2026-12-31T18:00');
    await user.click(screen.getByRole('button', { name: '五分打分' }));
    await user.type(screen.getByRole('textbox', { name: '题目' }), '保洁');
    await user.type(screen.getByRole('textbox', { name: /表格标题/ }), '您对下列服务满意吗');
    await user.click(screen.getByRole('button', { name: '排序' }));
    await user.click(screen.getByRole('button', { name: '加一行' }));
    await user.type(screen.getAllByRole('textbox', { name: '题目' })[1]!, '绿化');
    await user.type(screen.getAllByRole('textbox', { name: '题目' })[2]!, '先改进哪些');
    await user.type(screen.getByRole('textbox', { name: '选项（一行一个）' }), '电梯{Enter}停车');

    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() =>
      expect(sent).toMatchObject({
        questions: [
          { kind: 'SCALE', text: '保洁', table: '您对下列服务满意吗' },
          { kind: 'SCALE', text: '绿化', table: '您对下列服务满意吗' },
          { kind: 'RANKING', text: '先改进哪些', options: ['电梯', '停车'] },
        ],
      }),
    );
  });

  it('asks whom a notice could be for, counted before it is published', async () => {
    let sent: unknown;
    const asked: URLSearchParams[] = [];
    owner.get('/buildings', [{ id: 'three', communityId: CUIHU, name: '3', floors: 18, entrances: 2, version: 1 }]);
    survey.get('/questionnaires/entrances', ['1', '2']);
    survey.get('/questionnaires/audience', ({ query }) => {
      asked.push(query);
      return { people: query.getAll('tag').length > 0 ? 7 : 412, units: 5, buildings: {} };
    });
    survey.post('/questionnaires/audience-lists', A_LIST);
    survey.get('/questionnaires/audience-lists/{id}', A_LIST);
    survey.post('/questionnaires', ({ body }) => {
      sent = body;
      return aQuestionnaire();
    });
    const { user } = renderScreen(<QuestionnaireNew />, { as: designer });
    expect(await screen.findByText('将邀请 412 人')).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: '标题' }), '回访');
    await user.type(screen.getByLabelText('截止时间'), '2026-12-31T18:00');
    await user.click(screen.getByRole('button', { name: '您对维修服务满意吗' }));

    await user.click(await screen.findByRole('checkbox', { name: '3 栋' }));
    await user.click(await screen.findByRole('checkbox', { name: '2 单元' }));
    await user.click(screen.getByRole('checkbox', { name: '独居老人' }));
    await user.click(screen.getByRole('checkbox', { name: '住宅' }));
    await user.click(screen.getByRole('checkbox', { name: '业主' }));
    await user.click(screen.getByRole('checkbox', { name: '仅限发布时有逾期欠费的房屋' }));
    await user.upload(screen.getByLabelText('仅限名单中的人'), new File(['房号'], '名单.csv', { type: 'text/csv' }));
    expect(await screen.findByText('3 行中找到 1 户、1 人')).toBeDefined();
    expect(screen.getByText('小区内没有这个房号')).toBeDefined();
    expect(await screen.findByText('将邀请 7 人')).toBeDefined();
    await waitFor(() => expect(asked.at(-1)?.get('list')).toBe('list'));
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() =>
      expect(sent).toMatchObject({
        audience: {
          buildings: ['three'],
          entrances: [{ buildingId: 'three', name: '2' }],
          tags: ['LIVES_ALONE'],
          types: ['DWELLING'],
          relations: ['OWNER'],
          owing: true,
          list: 'list',
        },
      }),
    );
  });

  it('asks some only, said in sentences, which follow their question wherever it goes', async () => {
    let sent: { questions: unknown[] } | undefined;
    survey.post('/questionnaires', ({ body }) => {
      sent = body as typeof sent;
      return aQuestionnaire();
    });
    const { user } = renderScreen(<QuestionnaireNew />, { as: designer });
    await screen.findByRole('option', { name: aCommunity().name });
    await user.selectOptions(screen.getByRole('combobox', { name: '小区' }), CUIHU);
    await user.type(screen.getByRole('textbox', { name: '标题' }), '回访');
    await user.type(screen.getByLabelText('截止时间'), '2026-12-31T18:00');
    await user.click(screen.getByRole('button', { name: '单选' }));
    await user.type(screen.getByRole('textbox', { name: '题目' }), '您怎么缴费');
    await user.type(screen.getByRole('textbox', { name: '选项（一行一个）' }), '微信{Enter}柜台');
    await user.click(screen.getByRole('button', { name: '您愿意向亲友推荐我们的物业服务吗' }));
    await user.click(screen.getByRole('button', { name: '您最希望我们改进什么' }));

    const last = within(screen.getAllByRole('group', { name: '问谁' })[1]!);
    await user.click(last.getByRole('button', { name: '只问一部分人' }));
    await user.click(last.getByRole('checkbox', { name: '柜台' }));
    await user.click(last.getByRole('button', { name: /再加一个条件/ }));
    await user.selectOptions(last.getAllByRole('combobox', { name: '依据哪一题' })[1]!, '1');
    await user.selectOptions(last.getByRole('combobox', { name: '分数' }), '6');
    await user.click(screen.getAllByRole('button', { name: '上移' })[1]!);
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() => expect(sent).toBeDefined());
    expect(sent?.questions).toMatchObject([
      { kind: 'NPS' },
      { kind: 'SINGLE', options: ['微信', '柜台'] },
      {
        kind: 'TEXT',
        showIf: [
          { question: 1, options: [1] },
          { question: 0, atMost: 6 },
        ],
      },
    ]);
  });

  it('says which question nobody can reach and why, and is not published', async () => {
    survey.get(
      '/questionnaires/{id}',
      aQuestionnaire({
        questions: [
          { kind: 'NPS', text: '推荐吗', options: [], optionsEn: [], required: true, showIf: [] },
          {
            kind: 'TEXT',
            text: '为什么',
            options: [],
            optionsEn: [],
            required: false,
            showIf: [
              { question: 0, options: [], atLeast: 9 },
              { question: 0, options: [], atMost: 6 },
            ],
          },
        ],
        deadEnds: [{ question: 1, because: 0 }],
      }),
    );
    renderScreen(<QuestionnairePage />, { as: designer, at: '/questionnaires/survey', route: '/questionnaires/:id' });

    expect(await screen.findByText('只问第 1 题不低于 9 分、且第 1 题不高于 6 分的人')).toBeDefined();
    expect(screen.getByText('永远问不到：它对第 1 题的要求自相矛盾')).toBeDefined();
    expect(screen.getByText('第 2 题永远问不到，改好才能发布')).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '发布' }).disabled).toBe(true);
  });

  it('shows what its answers say together, and why it says nothing of four', async () => {
    survey.get('/questionnaires/{id}', aQuestionnaire({ status: 'PUBLISHED' }));
    survey.get('/questionnaires/{id}/figures', {
      answers: 412,
      onPaper: 0,
      fewest: 5,
      sections: [],
      buildings: [],
      questions: [
        {
          kind: 'SCALE',
          code: 'repairs',
          text: '您对维修服务满意吗',
          options: [],
          optionsEn: [],
          ranks: [],
          asked: 412,
          answered: 412,
          distribution: [2, 10, 50, 200, 150],
          mean: 4.18,
          margin: 0.07,
          topBox: 0.85,
          words: [],
        },
        {
          kind: 'TEXT',
          code: 'more',
          text: '还有什么',
          options: [],
          optionsEn: [],
          ranks: [],
          asked: 412,
          answered: 0,
          distribution: [],
          words: [],
        },
      ],
    });
    renderScreen(<QuestionnairePage />, { as: designer, at: '/questionnaires/survey', route: '/questionnaires/:id' });

    expect(await screen.findByText('平均 4.18 ± 0.07')).toBeDefined();
    expect(screen.getByText('满意率 85%')).toBeDefined();
    expect(screen.getByText('412 人作答，共问 412 人')).toBeDefined();
    expect(screen.getByText('作答人数太少，不显示')).toBeDefined();
  });
});

describe('a page of a questionnaire', () => {
  it('has a title and asks how much, within what is said', async () => {
    let sent: { questions: unknown[] } | undefined;
    survey.post('/questionnaires', ({ body }) => {
      sent = body as typeof sent;
      return aQuestionnaire();
    });
    const { user } = renderScreen(<QuestionnaireNew />, { as: designer });
    await screen.findByRole('option', { name: aCommunity().name });
    await user.selectOptions(screen.getByRole('combobox', { name: '小区' }), CUIHU);
    await user.type(screen.getByRole('textbox', { name: '标题' }), '车位');
    await user.type(screen.getByLabelText('截止时间'), '2026-12-31T18:00');
    await user.click(screen.getByRole('button', { name: '数字' }));
    await user.type(screen.getByRole('textbox', { name: '题目' }), '家里有几辆车');
    await user.type(screen.getByRole('textbox', { name: /从本题起新的一页/ }), '车辆');
    const most = screen.getByRole('spinbutton', { name: '最大' });
    await user.clear(most);
    await user.type(most, '0');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(most.getAttribute('aria-invalid')).toBe('true'));
    expect(sent).toBeUndefined();

    await user.clear(most);
    await user.type(most, '9');
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() => expect(sent).toBeDefined());
    expect(sent?.questions).toEqual([
      { kind: 'NUMBER', text: '家里有几辆车', required: true, section: '车辆', quantity: { least: 0, most: 9, decimals: 0 } },
    ]);
  });

  it('is scored by its scales, and amounts by their quartiles', async () => {
    survey.get('/questionnaires/{id}', aQuestionnaire({ status: 'PUBLISHED', anonymous: false }));
    survey.get('/questionnaires/{id}/figures', {
      answers: 12,
      onPaper: 0,
      fewest: 5,
      sections: [{ title: '维修', first: 0, scales: 3, mean: 4.2, topBox: 0.8 }],
      buildings: [],
      questions: [
        {
          kind: 'NUMBER',
          code: 'cars',
          text: '家里有几辆车',
          options: ['0', '1', '2'],
          optionsEn: [],
          ranks: [],
          asked: 12,
          answered: 12,
          distribution: [4, 6, 2],
          mean: 0.83,
          margin: 0.4,
          quartiles: { low: 0, median: 1, high: 1 },
          unit: '辆',
          words: [],
        },
      ],
    });
    renderScreen(<QuestionnairePage />, { as: designer, at: '/questionnaires/survey', route: '/questionnaires/:id' });

    const section = await screen.findByRole('row', { name: /维修/ });
    expect(section.textContent).toContain('4.20');
    expect(screen.getByText('中位数 1 辆，四分位 0 – 1')).toBeDefined();
  });
});

describe('a questionnaire that has closed', () => {
  it('says what each building gave, and is taken home', async () => {
    survey.get('/questionnaires/{id}', aQuestionnaire({ status: 'CLOSED' }));
    const result = {
      kind: 'SCALE' as const,
      code: 'repairs',
      text: '您对维修服务满意吗',
      options: [],
      optionsEn: [],
      words: [],
      distribution: [0, 0, 1, 5, 6],
    };
    survey.get('/questionnaires/{id}/figures', {
      answers: 12,
      onPaper: 0,
      fewest: 5,
      sections: [],
      buildings: [],
      questions: [{ ...result, ranks: [], asked: 12, answered: 12, mean: 4.42, margin: 0.38, topBox: 0.92 }],
    });
    survey.get('/questionnaires/{id}/weak-spots', { sure: 30, spots: [] });
    const row = { question: 1, ...result, low: 4.04, high: 4.8 };
    survey.get('/questionnaires/{id}/scores', [
      { ...row, answered: 12, mean: 4.42, topBox: 91.7 },
      { ...row, communityId: CUIHU, community: '翠湖', buildingId: 'three', building: '3', answered: 7, mean: 4.1, topBox: 85.7 },
    ]);
    let asked: { columns: { field: string }[] } | undefined;
    survey.post('/questionnaires/{id}/scores/exports', ({ body }) => {
      asked = body as typeof asked;
      return refusal(409, 'questionnaire.not-closed');
    });
    const { user } = renderScreen(<QuestionnairePage />, { as: designer, at: '/questionnaires/survey', route: '/questionnaires/:id' });

    const building = await screen.findByRole('row', { name: /^3 7 4\.10/ });
    expect(building.textContent).toContain('4.04 – 4.80');
    expect(building.textContent).toContain('满意率 86%');
    await user.click(await screen.findByRole('button', { name: /导出 Excel/ }));
    await waitFor(() => expect(asked?.columns.map(({ field }) => field)).toContain('topBox'));
  });
});

describe('a comparison', () => {
  const row = {
    question: 1,
    kind: 'SCALE' as const,
    code: 'repairs',
    text: '您对维修服务满意吗',
    options: [],
    optionsEn: [],
    distribution: [0, 0, 10, 30, 10],
  };

  it('says when a difference may be chance', async () => {
    survey.get('/questionnaires/{id}', aQuestionnaire({ status: 'CLOSED', copyOf: 'before' }));
    survey.get('/questionnaires/{id}/figures', {
      answers: 100,
      onPaper: 0,
      fewest: 5,
      sections: [],
      buildings: [],
      questions: [{ ...row, ranks: [], asked: 100, answered: 100, words: [] }],
    });
    survey.get('/questionnaires/{id}/weak-spots', { sure: 30, spots: [] });
    survey.get('/questionnaires/{id}/scores', ({ request }) => [
      { ...row, answered: new URL(request.url).pathname.includes('/before/') ? 50 : 100 },
    ]);
    let asked: URLSearchParams | undefined;
    survey.get('/questionnaires/{id}/comparison', ({ query }) => {
      asked = query;
      return {
        first: { count: 40, of: 50, share: 0.8 },
        second: { count: 83, of: 100, share: 0.83 },
        comparison: { difference: 0.03, low: -0.1, high: 0.16, z: 0.45, p: 0.65, sure: true, significant: false },
      };
    });
    const { user } = renderScreen(<QuestionnairePage />, { as: designer, at: '/questionnaires/survey', route: '/questionnaires/:id' });

    await user.selectOptions(await screen.findByRole('combobox', { name: '前者' }), '上一期 全部');
    await user.selectOptions(screen.getByRole('combobox', { name: '后者' }), '全部');

    expect(await screen.findByText(/差异不显著：可能只是偶然/)).toBeDefined();
    expect(screen.getByText(/95% 区间/).textContent).toContain('−10');
    expect(asked?.get('question')).toBe('repairs');
    expect(asked?.get('other')).toBe('survey');
  });
});

describe('a report', () => {
  it('is written down, read as it was, and printed', async () => {
    survey.get('/questionnaires/{id}', aQuestionnaire({ status: 'CLOSED' }));
    survey.get('/questionnaires/{id}/figures', { answers: 12, onPaper: 0, fewest: 5, sections: [], buildings: [], questions: [] });
    const report = {
      id: 'report',
      questionnaireId: 'survey',
      number: 'WJ260706-0001',
      title: '满意度调查',
      anonymous: true,
      publishedAt: '2026-07-01T02:00:00Z',
      closedAt: '2026-07-06T02:00:00Z',
      takenAt: '2026-07-07T02:00:00Z',
      takenBy: '李经理',
      answers: 12,
      onPaper: 0,
      fewest: 5,
      questions: [
        {
          section: '维修',
          result: {
            kind: 'SCALE' as const,
            code: 'repairs',
            text: '您对维修服务满意吗',
            options: [],
            optionsEn: [],
            ranks: [],
            asked: 12,
            answered: 12,
            distribution: [0, 0, 1, 5, 6],
            mean: 4.42,
            margin: 0.38,
            topBox: 0.92,
            words: [],
          },
        },
      ],
      sections: [],
      parts: [],
      sure: 30,
      weakSpots: [],
      improvements: [
        {
          number: 'GJ260706-0001',
          title: '电梯加装',
          status: 'VERIFIED' as const,
          responsible: '王管家',
          due: '2026-08-01',
          before: 3.1,
          after: 3.3,
          significant: false,
        },
      ],
    };
    survey.post('/questionnaires/{id}/reports', report);
    survey.get('/questionnaires/{id}/reports/{report}', report);
    let lang: unknown;
    survey.post('/questionnaires/{id}/reports/{report}/papers', ({ body }) => {
      lang = body;
      return refusal(409, 'questionnaire.not-closed');
    });
    const { user, router } = renderScreen(<QuestionnairePage />, {
      as: designer,
      at: '/questionnaires/survey',
      route: '/questionnaires/:id',
    });

    await user.click(await screen.findByRole('button', { name: '生成报告' }));

    expect(await screen.findByRole('heading', { name: '维修' })).toBeDefined();
    expect(router.state.location.search).toBe('?report=report');
    expect(screen.getByText('平均 4.42 ± 0.38')).toBeDefined();
    expect(screen.getByRole('row', { name: /电梯加装/ }).textContent).toContain('差异不显著');
    await user.click(screen.getByRole('button', { name: '打印为 PDF' }));
    await waitFor(() => expect(lang).toEqual({ lang: 'zh-CN' }));
  });
});

describe('papers that came back', () => {
  it('are entered one after the other for a building', async () => {
    const said: unknown[] = [];
    survey.get('/questionnaires/{id}', aQuestionnaire({ status: 'PUBLISHED' }));
    owner.get('/buildings', [{ id: 'three', communityId: CUIHU, name: '3', entrances: 1, floors: 18, version: 1 }]);
    survey.post('/questionnaires/{id}/paper-answers', ({ body }) => {
      said.push(body);
      return undefined as never;
    });
    const { user } = renderScreen(<PaperEntry />, { as: designer, at: '/questionnaires/survey/paper', route: '/questionnaires/:id/paper' });
    await screen.findByRole('option', { name: '3' });
    await user.selectOptions(screen.getByRole('combobox', { name: '楼栋' }), 'three');
    await user.click(await screen.findByRole('radio', { name: '2' }));

    await user.click(screen.getByRole('button', { name: '录入这一份' }));

    expect(await screen.findByText('本次已录入 1 份')).toBeDefined();
    expect(said).toEqual([{ buildingId: 'three', sheet: { answers: [{ chosen: [], number: 2 }] } }]);
    expect((await screen.findByRole<HTMLInputElement>('radio', { name: '2' })).checked).toBe(false);
  });
});

describe('slips for letter boxes', () => {
  it('are printed for a building and fetched as a paper', async () => {
    survey.get('/questionnaires/{id}', aQuestionnaire({ status: 'PUBLISHED' }));
    survey.get('/questionnaires/{id}/figures', { answers: 0, onPaper: 0, fewest: 5, sections: [], buildings: [], questions: [] });
    survey.get('/questionnaires/{id}/slips', { printed: 120, used: 17 });
    owner.get('/buildings', [{ id: 'three', communityId: CUIHU, name: '3', entrances: 1, floors: 18, version: 1 }]);
    let ordered: unknown;
    survey.post('/questionnaires/{id}/slips', ({ body }) => {
      ordered = body;
      return { id: 'job' };
    });
    operations('survey').get('/jobs/{id}', {
      id: 'job',
      kind: 'survey-slips',
      name: '问卷单-3.pdf',
      state: 'DONE',
      done: 50,
      total: 50,
      failed: 0,
      failedBy: [],
      own: true,
      startedBy: '客服主管',
      cancelRequested: false,
      waitsForOthers: false,
      createdAt: '2026-07-06T02:00:00Z',
      result: '问卷单-3.pdf',
    });
    const { user } = renderScreen(<QuestionnairePage />, { as: designer, at: '/questionnaires/survey', route: '/questionnaires/:id' });

    expect(await screen.findByText('已交回 17 张，共印 120 张')).toBeDefined();
    await screen.findByRole('option', { name: '3' });
    await user.selectOptions(screen.getByRole('combobox', { name: '楼栋' }), 'three');
    await user.click(screen.getByRole('button', { name: /打印问卷单/ }));

    expect(await screen.findByRole('button', { name: '下载 PDF' })).toBeDefined();
    expect(ordered).toEqual({ buildingId: 'three', slips: 50, lang: 'zh-CN' });
  });
});

describe('what lowers the verdict most', () => {
  it('is said with its method, and leads to an improvement', async () => {
    survey.get(
      '/questionnaires/{id}',
      aQuestionnaire({
        status: 'CLOSED',
        questions: [
          { kind: 'SCALE', text: '您对维修服务满意吗', options: [], optionsEn: [], required: true, showIf: [], code: 'repairs' },
          { kind: 'NPS', text: '推荐吗', options: [], optionsEn: [], required: true, showIf: [], code: 'nps' },
        ],
      }),
    );
    survey.get('/questionnaires/{id}/figures', {
      answers: 12,
      onPaper: 0,
      fewest: 5,
      sections: [],
      buildings: [],
      questions: [
        {
          kind: 'NPS',
          code: 'nps',
          text: '推荐吗',
          options: [],
          optionsEn: [],
          ranks: [],
          asked: 12,
          answered: 0,
          distribution: [],
          words: [],
        },
      ],
    });
    survey.get('/questionnaires/{id}/scores', []);
    survey.get('/questionnaires/{id}/weak-spots', {
      overall: 1,
      sure: 30,
      spots: [
        {
          question: 0,
          code: 'repairs',
          text: '您对维修服务满意吗',
          answered: 12,
          mean: 2.5,
          importance: 0.8,
          low: 0.42,
          high: 0.94,
          weakness: 0.5,
        },
      ],
    });
    renderScreen(<QuestionnairePage />, { as: designer, at: '/questionnaires/survey', route: '/questionnaires/:id' });

    const row = await screen.findByRole('row', { name: /^1\. 您对维修服务满意吗 2\.50/ });
    expect(row.textContent).toContain('+0.8');
    expect(screen.getByText(/相关不等于因果/).textContent).toContain('不足 30 份答卷');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: '总体题' }).value).toBe('1');
    expect(within(row).getByRole('link').getAttribute('href')).toContain('question=repairs');
  });

  it('shows nothing of an anonymous one while answers come in, and says why', async () => {
    survey.get('/questionnaires/{id}', aQuestionnaire({ status: 'PUBLISHED', anonymous: true }));
    survey.get('/questionnaires/{id}/figures', { answers: 57, onPaper: 0, fewest: 5, sections: [], buildings: [], questions: [] });
    renderScreen(<QuestionnairePage />, { as: designer, at: '/questionnaires/survey', route: '/questionnaires/:id' });

    expect(await screen.findByText('匿名问卷截止后显示结果')).toBeDefined();
  });

  it('is asked again in the next edition', async () => {
    survey.get('/questionnaires/{id}', aQuestionnaire({ status: 'PUBLISHED' }));
    survey.get('/questionnaires/{id}/figures', { answers: 0, onPaper: 0, fewest: 5, sections: [], buildings: [], questions: [] });
    survey.post('/questionnaires/{id}/copies', aQuestionnaire({ id: 'next', copyOf: 'survey' }));
    const { user, router } = renderScreen(<QuestionnairePage />, {
      as: designer,
      at: '/questionnaires/survey',
      route: '/questionnaires/:id',
    });

    await user.click(await screen.findByRole('button', { name: '复制为下一期' }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/questionnaires/next'));
  });
});

describe('a questionnaire on a phone', () => {
  const sheet = {
    id: 'survey',
    title: '满意度调查',
    questions: aQuestionnaire().questions,
    anonymous: true,
    settled: false,
    closesAt: '2026-12-31T10:00:00Z',
  };

  it('is sent when everything that must be is answered, and can be changed', async () => {
    const sent: unknown[] = [];
    survey.get('/survey-invitations/{id}', sheet);
    survey.post('/survey-invitations/{id}/answers', ({ body }) => {
      sent.push(body);
      return { ...sheet, answers: [{ chosen: [], number: 4 }] };
    });
    const { user } = renderScreen(<PhoneSurvey />, { as: someone(['survey:answer']), at: '/r/surveys/survey', route: '/r/surveys/:id' });

    expect(await screen.findByText('还有 1 题必答')).toBeDefined();
    await user.click(screen.getByRole('radio', { name: '4' }));
    await user.click(screen.getByRole('button', { name: '提交' }));

    expect(await screen.findByText('收到了，谢谢您')).toBeDefined();
    expect(sent).toEqual([{ answers: [{ chosen: [], number: 4 }] }]);
    expect(screen.getByRole('button', { name: '更新我的答案' })).toBeDefined();
  });

  it('asks further only whom it concerns, and forgets what is asked no more', async () => {
    const sent: unknown[] = [];
    survey.get('/survey-invitations/{id}', {
      ...sheet,
      questions: [
        ...sheet.questions,
        { kind: 'TEXT', text: '为什么', options: [], optionsEn: [], required: true, showIf: [{ question: 0, options: [], atMost: 2 }] },
      ],
    });
    survey.post('/survey-invitations/{id}/answers', ({ body }) => {
      sent.push(body);
      return { ...sheet, answers: [{ chosen: [], number: 5 }, { chosen: [] }] };
    });
    const { user } = renderScreen(<PhoneSurvey />, { as: someone(['survey:answer']), at: '/r/surveys/survey', route: '/r/surveys/:id' });

    await user.click(await screen.findByRole('radio', { name: '2' }));
    await user.type(screen.getByRole('textbox', { name: '2. 为什么' }), '等太久');
    await user.click(screen.getByRole('radio', { name: '5' }));
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: '提交' }));

    await waitFor(() => expect(sent).toEqual([{ answers: [{ chosen: [], number: 5 }, { chosen: [] }] }]));
  });

  it('goes page by page, and whole pages are known on another device', async () => {
    const kept: unknown[] = [];
    survey.get('/survey-invitations/{id}', {
      ...sheet,
      questions: [
        {
          kind: 'NUMBER',
          text: '家里有几辆车',
          options: [],
          optionsEn: [],
          required: true,
          showIf: [],
          quantity: { least: 0, most: 9, decimals: 0, unit: '辆' },
        },
        { kind: 'DATE', text: '哪天搬入', options: [], optionsEn: [], required: false, showIf: [], section: '搬入' },
        { kind: 'TEXT', text: '还有什么', options: [], optionsEn: [], required: false, showIf: [], section: '其他' },
      ],
      begun: [{ chosen: [], amount: 12 }, { chosen: [], date: '2026-05-01' }, { chosen: [] }],
    });
    survey.post('/survey-invitations/{id}/pages', ({ body }) => {
      kept.push(body);
      return sheet;
    });
    const { user } = renderScreen(<PhoneSurvey />, { as: someone(['survey:answer']), at: '/r/surveys/survey', route: '/r/surveys/:id' });

    const cars = await screen.findByRole<HTMLInputElement>('spinbutton', { name: '1. 家里有几辆车' });
    expect(cars.value).toBe('12');
    expect(screen.getByText('0 到 9 辆')).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '下一页' }).disabled).toBe(true);
    await user.clear(cars);
    await user.type(cars, '2');
    await user.click(screen.getByRole('button', { name: '下一页' }));

    expect(screen.getByRole('heading', { name: '搬入' })).toBeDefined();
    expect(screen.getByText('第 2 页，共 3 页')).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>(/哪天搬入/).value).toBe('2026-05-01');
    await waitFor(() =>
      expect(kept).toEqual([{ answers: [{ chosen: [], amount: 2 }, { chosen: [], date: '2026-05-01' }, { chosen: [] }] }]),
    );
    await user.click(screen.getByRole('button', { name: '上一页' }));
    expect(screen.getByRole<HTMLInputElement>('spinbutton').value).toBe('2');
  });

  it('is put in order by tapping, and scales of one table stand together', async () => {
    let sent: unknown;
    const row = { kind: 'SCALE' as const, table: '您对下列服务满意吗', options: [], optionsEn: [], required: true, showIf: [] };
    survey.get('/survey-invitations/{id}', {
      ...sheet,
      questions: [
        { ...row, text: '保洁' },
        { ...row, text: '绿化' },
        { kind: 'RANKING', text: '先改进哪些', options: ['电梯', '停车', '绿地'], optionsEn: [], required: true, showIf: [] },
      ],
    });
    survey.post('/survey-invitations/{id}/answers', ({ body }) => {
      sent = body;
      return sheet;
    });
    const { user } = renderScreen(<PhoneSurvey />, { as: someone(['survey:answer']), at: '/r/surveys/survey', route: '/r/surveys/:id' });
    expect(await screen.findAllByRole('heading', { name: '您对下列服务满意吗' })).toHaveLength(1);
    const send = screen.getByRole<HTMLButtonElement>('button', { name: '提交' });
    await user.click(within(screen.getByRole('group', { name: '1. 保洁' })).getByRole('radio', { name: '5' }));
    await user.click(within(screen.getByRole('group', { name: '2. 绿化' })).getByRole('radio', { name: '2' }));
    await user.click(screen.getByRole('button', { name: '绿地' }));
    await user.click(screen.getByRole('button', { name: '电梯' }));
    await user.click(screen.getByRole('button', { name: '1. 绿地' }));
    await user.click(screen.getByRole('button', { name: '停车' }));
    expect(screen.getByRole('button', { name: '1. 电梯', pressed: true })).toBeDefined();
    expect(send.disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: '绿地' }));

    await user.click(send);

    await waitFor(() => expect(sent).toEqual({ answers: [{ chosen: [], number: 5 }, { chosen: [], number: 2 }, { chosen: [0, 1, 2] }] }));
  });

  it('keeps what was answered when it is refused', async () => {
    survey.get('/survey-invitations/{id}', sheet);
    survey.post('/survey-invitations/{id}/answers', () => refusal(409, 'questionnaire.closed'));
    const { user } = renderScreen(<PhoneSurvey />, { as: someone(['survey:answer']), at: '/r/surveys/survey', route: '/r/surveys/:id' });
    await user.click(await screen.findByRole('radio', { name: '5' }));

    await user.click(screen.getByRole('button', { name: '提交' }));

    expect((await screen.findByRole('alert')).textContent).toContain('问卷已结束');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '5' }).checked).toBe(true);
  });
});
