import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// What each folder may import: shared ← api ← fields-types ← engine ← pages, modules ← app.
const layers = {
  words: [],
  shared: ['words'],
  api: ['shared'],
  'fields-types': ['shared', 'api'],
  engine: ['shared', 'api', 'fields-types'],
  pages: ['shared', 'api', 'fields-types', 'engine'],
  app: ['shared', 'api', 'words', 'fields-types', 'engine', 'pages'],
};

function boundary(folder) {
  const forbidden = [...Object.keys(layers), 'testing'].filter((other) => other !== folder && !layers[folder].includes(other));
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    ignores: ['src/**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: forbidden.map((other) => ({
            group: [`@/${other}/**`],
            message: `${folder} may not import ${other}: see the layers in eslint.config.js.`,
          })),
        },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/api/openapi.d.ts'] },
  ...tseslint.configs.strict,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  ...Object.keys(layers).map(boundary),
);
