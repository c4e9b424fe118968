@echo off
rem Builds Agglo when its sources changed, then starts it. Not yet tested on Windows; the launcher
rem for Linux and macOS is the file agglo beside. Settings: JAVA_HOME, AGGLO_JAVA_OPTIONS,
rem AGGLO_MAVEN_OPTIONS (such as -Pno-web).
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0"
set "distribution=%home%cli\target\agglo"
set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 goto no_java

set "code="
for /f "usebackq delims=" %%h in (`powershell -NoProfile -ExecutionPolicy Bypass -File "%home%.mvn\code-version.ps1"`) do set "code=%%h"
set "built="
if exist "%distribution%\code" set /p built=<"%distribution%\code"
if not "%code%"=="" if "%built%"=="%code%" goto start

call mvn -v >nul 2>&1
if errorlevel 1 goto no_maven
echo Agglo: building, as the sources changed (log: target\launcher.log) 1>&2
if not exist "%home%target" mkdir "%home%target"
pushd "%home%"
call mvn -q -B -DskipTests -Dagglo.code=%code% %AGGLO_MAVEN_OPTIONS% -pl cli -am package >target\launcher.log 2>&1
set "result=%ERRORLEVEL%"
popd
if not "%result%"=="0" goto not_built

:start
"%java%" -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %AGGLO_JAVA_OPTIONS% -jar "%distribution%\agglo.jar" %*
exit /b %ERRORLEVEL%

:no_java
echo Agglo: needs JDK 17 or newer, and %java% does not start: install one or set JAVA_HOME. 1>&2
exit /b 2

:no_maven
echo Agglo: is built with Maven 3.8 or newer, and found no mvn: install it and put it on the PATH. 1>&2
exit /b 2

:not_built
findstr /b /c:"[ERROR]" "%home%target\launcher.log" 1>&2
echo Agglo: could not be built; target\launcher.log says why. 1>&2
exit /b 2
