// Starts `twohats lsp` for scenarios, their plans and their translations, and passes on what it says.
"use strict";

const { execFile } = require("node:child_process");
const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

let client;
/** Starts and stops wait for each other, or two settings changed in a row would leave a server behind. */
let turn = Promise.resolve();

/** What is wrong with the program, in words for its user; nothing if it can be run. */
function fault(command) {
  // Asked before the client starts it, since the client has no words for a program that is not there.
  return new Promise((resolve) => {
    execFile(command, ["--version"], { timeout: 10000 }, (error, output) => {
      if (error && error.code === "ENOENT") {
        resolve(`there is no program \`${command}\` here, or it is not on the PATH of VS Code`);
      } else if (error || !output.startsWith("twohats")) {
        resolve(`\`${command}\` does not answer as Two Hats does`);
      } else {
        resolve(undefined);
      }
    });
  });
}

async function report(wrong) {
  const settings = "Open settings";
  const message = `No help with scenarios: ${wrong}. Set "twohats.path" to the whole path of twohats.`;
  if ((await vscode.window.showErrorMessage(message, settings)) !== settings) {
    return;
  }
  // Paths belong to the machine that has the files, and over a connection it has its own page of settings.
  const page = vscode.env.remoteName ? "openRemoteSettings" : "openSettings";
  await vscode.commands.executeCommand(`workbench.action.${page}`, { query: "twohats.path" });
}

async function start() {
  const command = vscode.workspace.getConfiguration("twohats").get("path", "").trim() || "twohats";
  const wrong = await fault(command);
  if (wrong) {
    report(wrong);
    return;
  }
  const run = { command, args: ["lsp"], transport: TransportKind.stdio };
  const languages = ["twohats-scenario", "twohats-plan", "twohats-translation"];
  client = new LanguageClient(
    "twohats",
    "Two Hats",
    { run, debug: run },
    { documentSelector: languages.map((language) => ({ language })) },
  );
  await client.start().catch((error) => report(`\`${command} lsp\` failed (${error.message || error})`));
}

async function stop() {
  const old = client;
  client = undefined;
  if (old && old.isRunning()) {
    await old.stop();
  }
}

function restart() {
  turn = turn.then(stop).then(start, start);
  return turn;
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("twohats.restart", restart),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("twohats.path")) {
        restart();
      }
    }),
  );
  await restart();
}

async function deactivate() {
  await turn.catch(() => {});
  await stop();
}

module.exports = { activate, deactivate };
