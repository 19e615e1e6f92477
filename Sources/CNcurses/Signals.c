#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

// Signals that the program answers in its own time.

static const int reported[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};
static struct sigaction before_reported[COUNT(reported)];
static int pipe_ends[2] = {-1, -1};
static volatile sig_atomic_t continued;

static void report(int number) {
    int saved = errno;
    if (number == SIGCONT) continued = 1;
    unsigned char byte = (unsigned char)number;
    // A full pipe already holds enough to wake the reader.
    ssize_t written = write(pipe_ends[1], &byte, 1);
    (void)written;
    errno = saved;
}

int signal_pipe_open(void) {
    if (pipe2(pipe_ends, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
    struct sigaction action = {.sa_handler = report, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < COUNT(reported); i++) sigaction(reported[i], &action, &before_reported[i]);
    return pipe_ends[0];
}

void signal_pipe_close(void) {
    if (pipe_ends[0] < 0) return;
    for (size_t i = 0; i < COUNT(reported); i++) sigaction(reported[i], &before_reported[i], NULL);
    close(pipe_ends[0]);
    close(pipe_ends[1]);
    pipe_ends[0] = pipe_ends[1] = -1;
}

void terminal_stop(void) {
    struct sigaction standard = {.sa_handler = SIG_DFL}, previous;
    sigemptyset(&standard.sa_mask);
    sigaction(SIGTSTP, &standard, &previous);
    continued = 0;
    kill(0, SIGTSTP);
    // Another thread may take the signal a moment later: do not go on before it did. In a group that nobody could
    // continue the kernel ignores it, hence the bound.
    for (int waited = 0; waited < 100 && !continued; waited++) usleep(1000);
    sigaction(SIGTSTP, &previous, NULL);
}

// Crashes: nothing but async-signal-safe calls from here on.

static const int fatal[] = {SIGSEGV, SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGTRAP, SIGQUIT};
static struct sigaction before_fatal[COUNT(fatal)];
static struct termios saved_modes;
static char reset_bytes[512];
static size_t reset_length;
static int reset_descriptor = -1;

// A stack of its own, for the crash that used up the other one.
static char crash_stack[32 * 1024];

static void give_terminal_back(int number) {
    ssize_t written = write(reset_descriptor, reset_bytes, reset_length);
    (void)written;
    tcsetattr(reset_descriptor, TCSANOW, &saved_modes);
    // Not whoever handled it before: Swift's own handler would print over the screen and wait for a key.
    struct sigaction standard = {.sa_handler = SIG_DFL};
    sigemptyset(&standard.sa_mask);
    sigaction(number, &standard, NULL);
    raise(number);
}

bool crash_guard_arm(int descriptor, const struct termios *saved, const void *reset, size_t length) {
    if (length > sizeof reset_bytes) return false;
    memcpy(reset_bytes, reset, length);
    reset_length = length;
    reset_descriptor = descriptor;
    saved_modes = *saved;
    stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
    sigaltstack(&stack, NULL);
    // SA_NODEFER, so that raising it again within the handler ends the process there and then.
    struct sigaction action = {.sa_handler = give_terminal_back, .sa_flags = SA_ONSTACK | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < COUNT(fatal); i++) sigaction(fatal[i], &action, &before_fatal[i]);
    return true;
}

void crash_guard_disarm(void) {
    if (reset_descriptor < 0) return;
    for (size_t i = 0; i < COUNT(fatal); i++) sigaction(fatal[i], &before_fatal[i], NULL);
    reset_descriptor = -1;
}
