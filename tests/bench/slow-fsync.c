// Makes the disk of a process slow, when it is preloaded (LD_PRELOAD): fsync and fdatasync take at least
// SLOW_FSYNC_MS milliseconds. Each call adds one byte to the file SLOW_FSYNC_CALLS: its size is their number.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static long nanoseconds;
static int calls = -1;

__attribute__((constructor)) static void begin(void) {
  const char *milliseconds = getenv("SLOW_FSYNC_MS");
  const char *file = getenv("SLOW_FSYNC_CALLS");
  if (milliseconds) nanoseconds = atol(milliseconds) * 1000000;
  if (file) calls = open(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
}

static int slowly(const char *name, int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  if (calls >= 0 && write(calls, ".", 1) < 0) abort();
  struct timespec end;
  clock_gettime(CLOCK_MONOTONIC, &end);
  end.tv_sec += (end.tv_nsec + nanoseconds) / 1000000000;
  end.tv_nsec = (end.tv_nsec + nanoseconds) % 1000000000;
  int result = real(file);
  int error = errno;
  while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &end, NULL) == EINTR) continue;
  errno = error;
  return result;
}

int fsync(int file) { return slowly("fsync", file); }

int fdatasync(int file) { return slowly("fdatasync", file); }
