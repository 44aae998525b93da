@echo off
rem Runs Mediant from its sources: builds on first use. Delete cli\target to build again after a change.
rem   JAVA_HOME           the JDK to use (17 or newer); otherwise java from the PATH
rem   MEDIANT_JAVA_OPTS   options for the Java virtual machine, such as -Xmx2g
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
if not defined MEDIANT_STDERR_TTY set "MEDIANT_STDERR_TTY=0"
"%JAVA%" -Xmx768m -XX:+UseSerialGC %MEDIANT_JAVA_OPTS% -cp "%APP%\lib\*" io.mediant.cli.Main %*
exit /b %ERRORLEVEL%
