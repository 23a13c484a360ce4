import js from '@eslint/js';
import accessibility from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

/** ui, api, i18n → features → app: what a folder must not know of. */
const oneWay = (files, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: patterns.map(([regex, message]) => ({ regex, message })) }] },
});
const features = [
  ['/app/(?!(doors|phone-paths|paths)$)', 'features do not know the app, only its addresses'],
  [String.raw`^\.\./(?!\.\./)(?!\.)`, 'no feature imports a feature'],
];
/** Times and days are those of a community's zone: the browser's own are nobody's. */
const OWN_CLOCK = [
  { selector: "MemberExpression[object.name='Intl'][property.name='DateTimeFormat']", message: 'A time is said by i18n/times.ts.' },
  {
    selector:
      'CallExpression > MemberExpression[property.name=/^(toLocale(Date|Time)?String|toDateString|toTimeString|getTimezoneOffset|[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds))$/]',
    message: "The browser's clock is nobody's: i18n/zone.ts has those of a zone, ui/day.ts days without one.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length>1], NewExpression[callee.name='Date'] > TemplateLiteral",
    message: 'When a day begins depends on the zone: instantIn of i18n/zone.ts.',
  },
];
const BY_HAND = [
  {
    selector: "JSXOpeningElement[name.name='table']",
    message: 'A list is ui/data-table.tsx, a few rows are ui/plain-table.tsx; what goes two ways says so and is let by.',
  },
  {
    selector: "ImportDeclaration[source.value='antd'] > ImportSpecifier[imported.name='Table']",
    message: 'Lists are ui/data-table.tsx (decision 10).',
  },
];
const LETTERS = String.raw`/[A-Za-z\u4e00-\u9fff]/`;

export default typescript.config(
  { ignores: ['dist', 'node_modules', 'target', 'src/**/*.gen.ts', 'public'] },
  js.configs.recommended,
  ...typescript.configs.strict,
  hooks.configs.flat['recommended-latest'],
  { ...accessibility.flatConfigs.recommended, files: ['src/**/*.tsx'] },
  {
    files: ['src/**/*.tsx'],
    // The focus goes on its own only where somebody has just asked for what it goes to.
    rules: { 'jsx-a11y/no-autofocus': 'off' },
  },
  {
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' } },
    rules: {
      'no-undef': 'off',
      'react-hooks/set-state-in-effect': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
    },
  },
  oneWay(
    ['src/{ui,api,i18n}/**'],
    ['/(features|app(?!/(doors|phone-paths|paths)$)|testing)/', 'ui, api and i18n know no feature and no app'],
  ),
  oneWay(['src/features/**'], ...features),
  oneWay(['src/features/**/phone-*.{ts,tsx}', 'src/features/**/phone-*/**/*.{ts,tsx}'], ...features, [
    '/app/paths$',
    'phones do not carry the table of the staff',
  ]),

  {
    files: ['src/**/*.ts'],
    ignores: ['src/**/*.test.ts', 'src/testing/**', 'src/i18n/zone.ts'],
    rules: { 'no-restricted-syntax': ['error', ...OWN_CLOCK] },
  },
  {
    files: ['src/**/*.tsx'],
    ignores: ['src/**/*.test.tsx', 'src/testing/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...OWN_CLOCK,
        ...BY_HAND,
        { selector: `JSXText[value=${LETTERS}]`, message: 'Words belong to i18n.' },
        {
          selector: `JSXAttribute[name.name=/^(aria-label|title|placeholder|alt|label|description|okText|cancelText)$/] > Literal[value=${LETTERS}]`,
          message: 'Words belong to i18n.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.test.{ts,tsx}', 'src/testing/**', 'browser/**'],
    rules: { 'no-restricted-imports': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
