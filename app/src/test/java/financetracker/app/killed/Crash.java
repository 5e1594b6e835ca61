package financetracker.app.killed;

import financetracker.app.startup.RunningProgram;
import java.nio.file.Path;

/** What is killed in the middle of the load, without a warning. */
enum Crash {
    PROGRAM {
        @Override
        RunningProgram happensTo(RunningProgram program, Path folder) throws Exception {
            program.killAtOnce();
            return KillTest.start(folder);
        }
    },
    /** The program starts it again by itself. */
    DATABASE {
        @Override
        RunningProgram happensTo(RunningProgram program, Path folder) throws Exception {
            program.killDatabaseAtOnce();
            return program;
        }
    },
    BOTH {
        @Override
        RunningProgram happensTo(RunningProgram program, Path folder) throws Exception {
            program.killDatabaseAtOnce();
            program.killAtOnce();
            return KillTest.start(folder);
        }
    };

    /** Returns the program that runs afterwards. */
    abstract RunningProgram happensTo(RunningProgram program, Path folder) throws Exception;
}
