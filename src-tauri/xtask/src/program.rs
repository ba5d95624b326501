//! Running other programs: never with standard input, always with words when they fail, and with
//! a limit in time where one could hang.

use std::ffi::OsStr;
use std::fs::File;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::trouble::{Outcome, Trouble};

/// A program about to run.
#[derive(Debug)]
pub(crate) struct Program {
    command: Command,
    shown: String,
    limit: Option<Duration>,
}

impl Program {
    /// By name or path. Its output goes to ours.
    pub(crate) fn new(name: impl AsRef<OsStr>) -> Self {
        let shown = Path::new(name.as_ref()).file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut command = Command::new(name);
        command.stdin(Stdio::null());
        Self { command, shown, limit: None }
    }

    /// The cargo that runs us.
    pub(crate) fn cargo() -> Self {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        Self { shown: "cargo".into(), ..Self::new(cargo) }
    }

    /// Node's package manager, which is a script on Windows.
    pub(crate) fn npm() -> Self {
        Self::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
    }

    /// Adds arguments, given as words or as several.
    pub(crate) fn args<I: IntoIterator<Item: AsRef<OsStr>>>(mut self, arguments: I) -> Self {
        for argument in arguments {
            self.shown.push(' ');
            self.shown.push_str(&argument.as_ref().to_string_lossy());
            self.command.arg(argument);
        }
        self
    }

    /// Runs in a folder.
    pub(crate) fn within(mut self, folder: impl AsRef<Path>) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Sets a variable of its environment.
    pub(crate) fn with(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Takes a variable away from its environment.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Sends what it says beside its output to a file.
    pub(crate) fn murmur(mut self, file: File) -> Self {
        self.command.stderr(file);
        self
    }

    /// Ends it, and everything it started, after this long.
    pub(crate) fn limit(mut self, limit: Duration) -> Self {
        self.limit = Some(limit);
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut self.command, 0);
        self
    }

    /// Runs it to its end; anything but success is trouble.
    pub(crate) fn run(self) -> Outcome<()> {
        let shown = self.shown.clone();
        let status = self.status()?;
        if status.success() {
            return Ok(());
        }
        Err(Trouble::new(
            format!("`{shown}` failed ({status})."),
            "read its words above, mend that, and run the same command again.",
        ))
    }

    /// Runs it to its end and says how it ended.
    pub(crate) fn status(mut self) -> Outcome<ExitStatus> {
        let child = self.command.spawn().map_err(|why| missing(&self.shown, &why))?;
        wait(child, self.limit, &self.shown)
    }

    /// Runs it quietly and gives what it printed, if it succeeded.
    pub(crate) fn text(mut self) -> Outcome<String> {
        let output = self.command.output().map_err(|why| missing(&self.shown, &why))?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        let words = String::from_utf8_lossy(&output.stderr);
        Err(Trouble::new(
            format!("`{}` failed ({}): {}", self.shown, output.status, words.trim()),
            "mend that and run the same command again.",
        ))
    }

    /// Starts it and leaves it running, with its standard output to read.
    pub(crate) fn start(mut self) -> Outcome<Child> {
        self.command.stdout(Stdio::piped()).spawn().map_err(|why| missing(&self.shown, &why))
    }
}

fn missing(shown: &str, why: &std::io::Error) -> Trouble {
    Trouble::new(format!("`{shown}` could not be run: {why}."), "install it, or put it on the PATH, and try again.")
}

fn wait(mut child: Child, limit: Option<Duration>, shown: &str) -> Outcome<ExitStatus> {
    let Some(limit) = limit else {
        return child.wait().map_err(|why| missing(shown, &why));
    };
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait().map_err(|why| missing(shown, &why))? {
            end_group(child.id());
            return Ok(status);
        }
        if begun.elapsed() > limit {
            end_group(child.id());
            let _ = child.kill();
            let _ = child.wait();
            let seconds = limit.as_secs();
            return Err(Trouble::new(
                format!("`{shown}` had not ended after {seconds} s and was stopped."),
                "run the same command again; if it hangs again, its last words above say where.",
            ));
        }
        sleep(Duration::from_millis(50));
    }
}

/// Ends what a program left behind in its own group.
fn end_group(id: u32) {
    if cfg!(unix) {
        let _ = Command::new("kill")
            .args(["-KILL", "--", &format!("-{id}")])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
    }
}
