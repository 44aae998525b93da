@echo off
rem Runs Mediant from its sources: builds on first use. Delete cli\target to build again after a change.
rem   JAVA_HOME           the JDK to use (17 or newer); otherwise java from the PATH
rem   MEDIANT_JAVA_OPTS   options for the Java virtual machine, such as -Xmx2g
rem   MEDIANT_ENGINE      a folder with native libraries of the lab's engine, such as those for a graphics card
setlocal
set "ROOT=%~dp0"
set "APP=%ROOT%cli\target\mediant"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo error: Java was not found>&2
    echo   why: "%JAVA%" does not start>&2
    echo   fix: install a JDK 17 or newer and set JAVA_HOME to its folder>&2
    exit /b 4
)
if not exist "%APP%\stamp" (
    echo building Mediant ^(first use^)...>&2
    if not exist "%ROOT%.mediant" mkdir "%ROOT%.mediant"
    pushd "%ROOT%"
    call mvn -q -B -Dmaven.test.skip -Dspotless.check.skip -pl cli -am package >"%ROOT%.mediant\build.log" 2>&1
    if errorlevel 1 (
        popd
        type "%ROOT%.mediant\build.log" >&2
        echo error: Mediant could not be built>&2
        echo   why: Maven failed; its messages are above>&2
        echo   fix: install Maven 3.8 or newer, or check the network on first use>&2
        exit /b 4
    )
    popd
    echo built>"%APP%\stamp"
)
set "ENGINE=%ROOT%lab\engine\target\lib"
if defined MEDIANT_ENGINE set "ENGINE=%MEDIANT_ENGINE%"
set "CLASSES=%APP%\lib\*"
set "HEAP=-Xmx768m"
set "TRAINS="
if "%~1 %~2"=="lab run" set "TRAINS=1"
if "%~1 %~2"=="lab train" set "TRAINS=1"
if "%~1 %~2"=="lab judge" set "TRAINS=1"
rem The studio trains where the engine is there, and fetches nothing: its page says how.
if "%~1"=="studio" (
    set "HEAP=-Xmx1500m"
    if exist "%ENGINE%\*.jar" set "CLASSES=%APP%\lib\*;%ENGINE%\*"
)
if not defined TRAINS goto run
set "HEAP=-Xmx1500m"
set "CLASSES=%APP%\lib\*;%ENGINE%\*"
if exist "%ENGINE%\*.jar" goto run
if defined MEDIANT_ENGINE (
    echo error: the lab's engine was not found>&2
    echo   why: MEDIANT_ENGINE names %ENGINE%, which holds no jar>&2
    echo   fix: name a folder with the native jars of libtorch, or unset it>&2
    exit /b 4
)
echo fetching the lab's engine, libtorch ^(113 MB, once^)...>&2
call mvn -q -B -f "%ROOT%lab\engine\pom.xml" -Pfetch -Dspotless.check.skip package >"%ROOT%.mediant\engine.log" 2>&1
if errorlevel 1 (
    type "%ROOT%.mediant\engine.log" >&2
    echo error: the lab's engine could not be fetched>&2
    echo   why: Maven failed; its messages are above>&2
    echo   fix: check the network and the space on the disk, and start again>&2
    exit /b 4
)
:run
if not defined MEDIANT_STDERR_TTY set "MEDIANT_STDERR_TTY=0"
"%JAVA%" %HEAP% -XX:+UseSerialGC "-Dmediant.engine=%ENGINE%" "-Dorg.bytedeco.javacpp.cachedir=%ROOT%.mediant\engine" %MEDIANT_JAVA_OPTS% -cp "%CLASSES%" io.mediant.cli.Main %*
exit /b %ERRORLEVEL%
