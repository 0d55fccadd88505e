@echo off
rem Starts Gouji with the Node beside it: the window when called without words or with a report, else the command line.
setlocal
rem What somebody has set for another Node must not reach this one.
set NODE_OPTIONS=
set NODE_PATH=
if "%~1"=="" goto window
if "%~1"=="--walk" goto window
if /i "%~x1"==".gouji" goto window
if /i "%~x1"==".gouji-set" goto window
if /i "%~x1"==".gouji-slip" goto window
"%~dp0runtime\node.exe" "%~dp0app\dist\gouji.mjs" %*
exit /b %errorlevel%
:window
"%~dp0runtime\node.exe" "%~dp0app\dist\main-chromium\main-chromium.mjs" %*
exit /b %errorlevel%
