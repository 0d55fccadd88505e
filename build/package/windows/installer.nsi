; The installer for one user, without an administrator: makensis -INPUTCHARSET UTF8 with the words that installer.ts gives.
; Silent: /S, another folder: /D=C:\... as the last word. It writes into its folder, the menu and HKCU, and nowhere else; the uninstaller takes
; back exactly that, file by file, so that whatever somebody else has put beside it stays.
Target ${TARGET}
Unicode true
ManifestDPIAware true
ManifestSupportedOS all
RequestExecutionLevel user
SetDatablockOptimize on
!if ${HARD} == 1
  SetCompressor /SOLID lzma
!else
  SetCompressor zlib
!endif
!include MUI2.nsh
!include "${LISTS}"

Name "勾稽"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Gouji"
InstallDirRegKey HKCU "Software\Gouji" "InstallDir"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "勾稽"
VIAddVersionKey /LANG=2052 "FileDescription" "勾稽 安装程序"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "MIT"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Gouji"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"
LangString running ${LANG_SIMPCHINESE} "勾稽正在运行，请先关闭它的窗口，再点“重试”。"
LangString running ${LANG_ENGLISH} "Gouji is running. Close its window, then choose Retry."

; Windows does not let a program be replaced while it runs: then nothing is touched, and a silent call ends with status 2.
!macro WAIT_FOR FILE
  !define WAIT ${__LINE__}
  again_${WAIT}:
  IfFileExists "${FILE}" 0 free_${WAIT}
  ClearErrors
  FileOpen $0 "${FILE}" a
  IfErrors 0 closed_${WAIT}
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(running)" /SD IDCANCEL IDRETRY again_${WAIT}
  SetErrorLevel 2
  Abort
  closed_${WAIT}:
  FileClose $0
  free_${WAIT}:
  !undef WAIT
!macroend

Section
  SetShellVarContext current
  ; The version before, older or newer, goes first, by its own uninstaller: nothing of it stays among the new files.
  ReadRegStr $1 HKCU "Software\Gouji" "InstallDir"
  StrCmp $1 "" +2
  IfFileExists "$1\Uninstall.exe" +2
  StrCpy $1 ""
  !insertmacro WAIT_FOR_PROGRAMS
  StrCmp $1 "" fresh
  ExecWait '"$1\Uninstall.exe" /S _?=$1' $2
  StrCmp $2 0 +3
  SetErrorLevel 2
  Abort
  Delete "$1\Uninstall.exe"
  RMDir "$1"
  fresh:
  !insertmacro INSTALL_FILES
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  CreateShortcut "$SMPROGRAMS\勾稽.lnk" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "Software\Gouji" "InstallDir" "$INSTDIR"
  !insertmacro REGISTER_KINDS
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "勾稽"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section Uninstall
  SetShellVarContext current
  !insertmacro WAIT_FOR_PROGRAMS
  !insertmacro REMOVE_FILES
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\勾稽.lnk"
  !insertmacro FORGET_KINDS
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Gouji"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
