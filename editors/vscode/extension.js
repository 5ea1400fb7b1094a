// Starts `twohats lsp` for scenarios, their plans and their translations, and passes on what it says.
"use strict";

const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

let client;

function start() {
  const command = vscode.workspace.getConfiguration("twohats").get("path", "twohats");
  const run = { command, args: ["lsp"], transport: TransportKind.stdio };
  const languages = ["twohats-scenario", "twohats-plan", "twohats-translation"];
  client = new LanguageClient(
    "twohats",
    "Two Hats",
    { run, debug: run },
    { documentSelector: languages.map((language) => ({ language })) },
  );
  return client.start().catch((error) => {
    const settings = "Open settings";
    const message = `Two Hats could not start \`${command} lsp\`: ${error.message || error}. Set twohats.path to the program.`;
    vscode.window.showErrorMessage(message, settings).then((chosen) => {
      if (chosen === settings) {
        vscode.commands.executeCommand("workbench.action.openSettings", "twohats.path");
      }
    });
  });
}

async function restart() {
  const old = client;
  client = undefined;
  if (old && old.isRunning()) {
    await old.stop();
  }
  await start();
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
  await start();
}

async function deactivate() {
  if (client && client.isRunning()) {
    await client.stop();
  }
}

module.exports = { activate, deactivate };
