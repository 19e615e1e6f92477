#define _GNU_SOURCE
#include "CNcurses.h"

#include <stdio.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

bool curses_describes(const char *name, int output) {
    int failure;
    return setupterm(name, output, &failure) == OK;
}

int curses_width(wchar_t character) { return wcwidth(character); }

SCREEN *curses_new_terminal(int output, int input) {
    FILE *out = output == STDOUT_FILENO ? stdout : fdopen(output, "w");
    FILE *in = input == STDIN_FILENO ? stdin : fdopen(input, "r");
    if (out == NULL || in == NULL) return NULL;
    SCREEN *screen = newterm(NULL, out, in);
    if (screen == NULL) return NULL;
    // Until it has come back from endwin once, ncurses sends every move of the cursor by itself: a hundred system calls
    // for a page. From there on an update is one.
    endwin();
    doupdate();
    return screen;
}

bool terminal_size(int descriptor, int *width, int *height) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
    *width = size.ws_col;
    *height = size.ws_row;
    return true;
}

int wake_descriptor(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }
