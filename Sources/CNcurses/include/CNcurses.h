// ncurses for Swift: what its importer cannot bring over (globals that it takes for unsafe, and macros), and the
// signal handlers, which have to be C.
#ifndef CNCURSES_H
#define CNCURSES_H

// Without these the header hides the wide-character interface.
#define NCURSES_WIDECHAR 1
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif

#include <ncurses.h>
#include <termios.h>
#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

/// Whether the system describes a terminal of that name; reads the description for curses_capability.
bool curses_describes(const char *name, int output);

/// Starts ncurses on a pair of descriptors for the terminal that `TERM` names; NULL when it cannot.
SCREEN *curses_new_terminal(int output, int input);

static inline WINDOW *curses_screen(void) { return stdscr; }
static inline int curses_columns(void) { return COLS; }
static inline int curses_lines(void) { return LINES; }
static inline int curses_colors(void) { return COLORS; }

static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_dim(void) { return A_DIM; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }

/// Makes the next update repaint everything, whatever ncurses believes is on the screen.
static inline void curses_repaint(void) { clearok(curscr, TRUE); }

/// The string of a terminfo capability, or NULL when the terminal does not have it.
static inline const char *curses_capability(const char *name) {
    const char *value = tigetstr(name);
    return value == (const char *)-1 ? NULL : value;
}

/// Columns of a wide character as this system counts them; -1 for what it cannot print.
int curses_width(wchar_t character);

/// The size that the kernel reports for a terminal; false when it knows none.
bool terminal_size(int descriptor, int *width, int *height);

/// Installs handlers for SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP and SIGCONT which write the number of the signal
/// as one byte into a pipe. Returns the end to read from, or -1.
int signal_pipe_open(void);

/// Stops this process and its group as the terminal's own suspend key would; returns when it is continued.
void terminal_stop(void);

/// Gives the signals back to whoever had them before and closes the pipe.
void signal_pipe_close(void);

/// A descriptor that can be read once eight bytes, a number above zero, were written to it; -1 when there is none left.
int wake_descriptor(void);

/// From now on a crash gives the terminal back before it takes its usual course: it writes `reset` to `descriptor`
/// and restores the line discipline `saved`. The bytes are copied; false, and nothing changed, when there are more than fit.
bool crash_guard_arm(int descriptor, const struct termios *saved, const void *reset, size_t length);

void crash_guard_disarm(void);

#endif
