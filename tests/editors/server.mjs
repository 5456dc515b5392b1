// A workspace in the YAML language server, over stdio, as VS Code, Helix or Neovim run it: completion, hover and squiggles that
// docs/editors.md promises. `.ci/clients` runs it: SIAK_CHECK names the program.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env.SIAK_CHECK;
const server = join(dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json')), 'bin/yaml-language-server');
const folder = mkdtempSync(join(tmpdir(), 'siak-check-'));
const document = readFileSync(join(root, 'docs/editors.md'), 'utf8');
const [settings, tasks] = [...document.matchAll(/```json\n([^]*?)```/g)].map((block) => JSON.parse(block[1]));

// The language server, spoken to in JSON-RPC with the headers of the protocol.
class Client {
  constructor() {
    this.process = spawn(process.execPath, [server, '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
    this.waiting = new Map();
    this.diagnostics = new Map();
    this.last = 0;
    let read = Buffer.alloc(0);
    this.process.stdout.on('data', (more) => {
      read = Buffer.concat([read, more]);
      for (;;) {
        const head = read.indexOf('\r\n\r\n');
        if (head < 0) return;
        const length = Number(/Content-Length: (\d+)/i.exec(read.toString('latin1', 0, head))[1]);
        if (read.length < head + 4 + length) return;
        this.hear(JSON.parse(read.toString('utf8', head + 4, head + 4 + length)));
        read = read.subarray(head + 4 + length);
      }
    });
  }

  say(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin.write(body);
  }

  // What the server asks for is the settings of the editor; what it tells that matters is what is wrong in a file.
  hear({ id, method, params, result, error }) {
    if (method === 'workspace/configuration') {
      const value = (section) => section.split('.').reduce((at, key) => at?.[key], { yaml: yamlSettings() }) ?? null;
      this.say({ id, result: params.items.map((item) => value(item.section)) });
    } else if (method === 'textDocument/publishDiagnostics') {
      this.diagnostics.get(params.uri)?.(params.diagnostics);
    } else if (method !== undefined) {
      if (id !== undefined) this.say({ id, result: null });
    } else {
      const { resolve, reject } = this.waiting.get(id);
      if (error) reject(new Error(error.message)); else resolve(result);
    }
  }

  ask(method, params) {
    const id = ++this.last;
    this.say({ id, method, params });
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  // Opens a file with this text, and waits for what is wrong in it.
  open(path, text) {
    const uri = pathToFileURL(join(folder, path)).href;
    const found = new Promise((resolve) => this.diagnostics.set(uri, resolve));
    this.say({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
    return found.then((diagnostics) => ({ uri, text, diagnostics }));
  }

  // Asks at the place that `|` marks in the text.
  async at(method, marked) {
    const path = `evidence/${++this.last}.yaml`;
    const before = marked.slice(0, marked.indexOf('|')).split('\n');
    const { uri } = await this.open(path, marked.replace('|', ''));
    const position = { line: before.length - 1, character: before.at(-1).length };
    return this.ask(`textDocument/${method}`, { textDocument: { uri }, position });
  }

  async items(marked) {
    return (await this.at('completion', marked)).items;
  }

  async offered(marked) {
    return (await this.items(marked)).map((item) => item.label);
  }

  // The words of what is shown under the pointer, without the signs of Markdown.
  async hover(marked) {
    const { contents } = await this.at('hover', marked);
    return contents.value.replaceAll('\\', '').replaceAll('&nbsp;', ' ');
  }

  stop() {
    this.process.kill();
  }
}

// `"yaml.schemas": …` of the settings, as the server sees them.
function yamlSettings() {
  const of = Object.entries(settings).filter(([key]) => key.startsWith('yaml.'));
  return { ...Object.fromEntries(of.map(([key, value]) => [key.slice('yaml.'.length), value])), schemaStore: { enable: false } };
}

let client;

before(async () => {
  cpSync(join(root, 'examples/siak'), folder, { recursive: true });
  const commands = /```sh\n([^]*?)```/.exec(document)[1];
  execFileSync('sh', ['-euc', commands], { cwd: folder, env: { ...process.env, PATH: dirname(program) + delimiter + process.env.PATH } });
  client = new Client();
  const uri = pathToFileURL(folder).href;
  await client.ask('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'siak' }],
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
        publishDiagnostics: {},
      },
    },
  });
  client.say({ method: 'initialized', params: {} });
  client.say({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml: yamlSettings() } } });
});

after(() => {
  client?.stop();
  rmSync(folder, { recursive: true });
});

// The beginning of a file of evidence about one indicator.
const answer = (id, more) => `opd: dlh\nanswers:\n  ${id}:\n${more}`;
const requirements = (id) => JSON.parse(execFileSync(program, ['schema', 'evidence', '-C', folder])).properties.answers.anyOf[0].properties[id];

test('ids of indicators are offered, each with its question', async () => {
  const offered = await client.offered('opd: dlh\nanswers:\n  |\n');
  for (const id of ['OC27', 'OC28', 'IM-ENV5']) assert.ok(offered.includes(id), `${offered}`);
  assert.equal(offered.length, 117);
});

test('a requirement is offered under its own indicator, with its name', async () => {
  const items = await client.items(answer('OC28', '    evidence:\n      - requirement: |\n'));
  const wanted = items.find((item) => item.label === 'waste-limit-regulation');
  assert.ok(JSON.stringify(wanted.documentation).includes('pembatasan'), JSON.stringify(items));
  assert.ok(!items.some((item) => item.label === 'masterplan-programmes'), JSON.stringify(items));
});

test('the pointer shows the names of requirements', async () => {
  const shown = await client.hover(answer('OC28', '    evidence:\n      - requirement: waste-|limit-regulation\n'));
  assert.match(shown, /waste-limit-regulation.*pembatasan/);
});

test('the states are offered', async () => {
  const offered = await client.offered(answer('OC28', '    evidence:\n      - title: Profil\n        state: |\n'));
  for (const state of ['draft', 'final', 'promised']) assert.ok(offered.includes(state), `${offered}`);
});

test('agencies are offered', async () => {
  const offered = await client.offered('opd: |\n');
  assert.ok(offered.includes('dlh') && offered.includes('bappeda'), `${offered}`);
});

test('the pointer shows the question of an indicator', async () => {
  const shown = await client.hover(answer('OC|28', '    value: 2\n'));
  assert.ok(shown.includes(requirements('OC28').description), shown);
});

test('the pointer shows what a key holds', async () => {
  const shown = await client.hover(answer('OC28', '    val|ue: 2\n'));
  assert.ok(shown.includes('nilai mandiri'), shown);
});

test('squiggles stand where `validate` finds errors that a schema can know', async () => {
  const wrong = [
    'opd: dhl',
    'answers:',
    '  OC28:',
    '    nilai: 2',
    '    evidence:',
    '      - requirement: masterplan-programmes',
    '        title: Profil inovasi',
    '        link: https://siak.example/profil',
    '        date: 6 Maret 2024',
    '        state: selesai',
    '  OC99:',
    '    value: 1',
    '',
  ].join('\n');
  writeFileSync(join(folder, 'evidence/dlh.yaml'), wrong);
  const { diagnostics } = await client.open('evidence/dlh.yaml', wrong);
  assert.ok(diagnostics.length >= 6, JSON.stringify(diagnostics));
  const run = spawnSync(program, ['validate', 'evidence/dlh.yaml', '--format', 'json', '--as-of', '2024-10-30'], { cwd: folder });
  const errors = JSON.parse(run.stdout).problems.filter((one) => one.severity === 'error' && one.path === 'evidence/dlh.yaml');
  const lines = (all) => [...new Set(all)].sort((one, other) => one - other);
  assert.deepEqual(lines(diagnostics.map((one) => one.range.start.line + 1)), lines(errors.map((one) => one.line)),
    JSON.stringify({ diagnostics, errors }, null, 1));
});

test('files without fault have no squiggles', async () => {
  for (const path of ['siak-check.yaml', 'opd.yaml', 'evidence/bappeda.yaml', 'evidence/diskominfo.yaml']) {
    const { diagnostics } = await client.open(path, readFileSync(join(folder, path), 'utf8'));
    assert.deepEqual(diagnostics, [], path);
  }
});

test('the task of VS Code finds every problem that has a line', () => {
  const [{ args, problemMatcher: { pattern } }] = tasks.tasks;
  const say = (words) => String(spawnSync(program, [...words, '--as-of', '2024-10-30'], { cwd: folder }).stdout);
  const matched = say(args).split('\n').map((line) => new RegExp(pattern.regexp).exec(line)).filter((match) => match !== null);
  const placed = JSON.parse(say(['validate', '--format', 'json'])).problems.filter((one) => one.line !== null);
  const places = (all) => all.map((one) => one.join(':')).sort();
  const fields = ['file', 'line', 'column', 'code'].map((name) => pattern[name]);
  assert.ok(placed.length > 30);
  assert.deepEqual(places(matched.map((match) => fields.map((field) => match[field]))),
    places(placed.map((one) => [one.path, one.line, one.column, one.code])));
  for (const match of matched) assert.ok(existsSync(join(folder, match[pattern.file])), match[0]);
});
