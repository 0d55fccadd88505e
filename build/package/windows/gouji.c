/*
 * Gouji.exe: starts the window with the Node beside it, without a console, and hands its words on. What the program says when it cannot start
 * is shown in a message of Windows' own: somebody who double-clicked sees no console, and PowerShell may be forbidden.
 */
#ifndef UNICODE
#define UNICODE
#endif
#include <windows.h>
#include <wchar.h>

enum { longest_path = 32768, longest_line = 65536, longest_message = 4096 };

static WCHAR folder[longest_path], line[longest_line], aside[longest_path], message[longest_message];
static char told[longest_message];

static int refuse(const WCHAR *text) {
  MessageBoxW(NULL, text, L"\x52fe\x7a3d", MB_ICONERROR | MB_SETFOREGROUND);
  return 2;
}

/* A file that is gone once it is closed: the program writes into it what would stand on a console. */
static HANDLE open_aside(void) {
  WCHAR temporary[longest_path];
  SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
  if (!GetTempPathW(longest_path - 64, temporary) || !GetTempFileNameW(temporary, L"gou", 0, aside)) return INVALID_HANDLE_VALUE;
  return CreateFileW(aside, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, &inherited, CREATE_ALWAYS,
                     FILE_ATTRIBUTE_TEMPORARY | FILE_FLAG_DELETE_ON_CLOSE, NULL);
}

/* What the program has written, from UTF-8. */
static const WCHAR *read_aside(HANDLE file) {
  DWORD length = 0;
  if (file == INVALID_HANDLE_VALUE || SetFilePointer(file, 0, NULL, FILE_BEGIN) != 0) return L"";
  if (!ReadFile(file, told, sizeof told - 1, &length, NULL)) return L"";
  int letters = MultiByteToWideChar(CP_UTF8, 0, told, (int)length, message, longest_message - 1);
  message[letters > 0 ? letters : 0] = 0;
  return message;
}

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, PWSTR words, int show) {
  (void)instance, (void)before, (void)show;
  DWORD length = GetModuleFileNameW(NULL, folder, longest_path - 1);
  WCHAR *last = length ? wcsrchr(folder, L'\\') : NULL;
  if (!last) return refuse(L"Gouji.exe?");
  *last = 0;
  /* What somebody has set for another Node must not reach this one. */
  SetEnvironmentVariableW(L"NODE_OPTIONS", NULL);
  SetEnvironmentVariableW(L"NODE_PATH", NULL);
  /* The program need not look for somebody who reads what it says: that is here. */
  SetEnvironmentVariableW(L"GOUJI_STARTER", L"1");
  int written = _snwprintf(line, longest_line - 1, L"\"%ls\\runtime\\node.exe\" \"%ls\\app\\dist\\main-chromium\\main-chromium.mjs\" %ls",
                           folder, folder, words);
  if (written < 0) return refuse(L"Gouji.exe?");

  HANDLE errors = open_aside();
  SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
  HANDLE nothing = CreateFileW(L"NUL", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited, OPEN_EXISTING, 0, NULL);
  STARTUPINFOW start = {.cb = sizeof start, .dwFlags = STARTF_USESTDHANDLES, .hStdInput = nothing, .hStdOutput = nothing};
  start.hStdError = errors == INVALID_HANDLE_VALUE ? nothing : errors;
  PROCESS_INFORMATION process;
  if (!CreateProcessW(NULL, line, NULL, NULL, TRUE, CREATE_NO_WINDOW, NULL, NULL, &start, &process)) {
    _snwprintf(message, longest_message - 1, L"\x65e0\x6cd5\x542f\x52a8\xff1a%ls\\runtime\\node.exe\nCannot start it (%lu).", folder, GetLastError());
    return refuse(message);
  }
  DWORD status = 0;
  WaitForSingleObject(process.hProcess, INFINITE);
  GetExitCodeProcess(process.hProcess, &status);
  if (status == 0) return 0;
  const WCHAR *said = read_aside(errors);
  if (*said) refuse(said);
  return (int)status;
}
