# What configure asks of the compiler, of libraries and of the system; one macro a question.

# LANDAU_ADD_FLAG(VARIABLE, FLAG): appends FLAG to VARIABLE if the compiler takes it in silence.
AC_DEFUN([LANDAU_ADD_FLAG], [
  landau_saved_CFLAGS=$CFLAGS
  CFLAGS="$CFLAGS -Werror $2"
  AC_MSG_CHECKING([whether $CC takes $2])
  AC_COMPILE_IFELSE([AC_LANG_SOURCE([[int main(void) { return 0; }]])],
    [AC_MSG_RESULT([yes]); $1="$$1 $2"], [AC_MSG_RESULT([no])])
  CFLAGS=$landau_saved_CFLAGS
])

# Warnings, and the flags of the two builds of an algorithm: these are fixed here, whatever CFLAGS,
# sanitizers or coverage say, so that one machine's timings can be set beside another's.
AC_DEFUN([LANDAU_COMPILER], [
  WARNING_CFLAGS=
  m4_foreach_w([landau_flag], [-Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes
      -Wpointer-arith -Wcast-qual -Wwrite-strings -Wundef -Wformat=2 -Wvla -Wdouble-promotion
      -Wnull-dereference -Wduplicated-cond -Wlogical-op -Wimplicit-fallthrough],
    [LANDAU_ADD_FLAG([WARNING_CFLAGS], landau_flag)])
  AC_SUBST([WARNING_CFLAGS])

  AC_SUBST([TIMED_CFLAGS], ["-std=c17 -O2 -fno-lto"])
  COUNTED_CFLAGS=
  landau_ways=
  landau_saved_CFLAGS=$CFLAGS
  dnl clang takes gcc's flag too, but then it leaves out blocks whose count follows from others.
  for landau_flags in "-fsanitize-coverage=bb,trace-pc,no-prune -gdwarf-aranges" "-fsanitize-coverage=trace-pc"; do
    landau_ways="$landau_ways \"-std=gnu17 -O0 -g $landau_flags -fno-lto\","
    AS_IF([test -n "$COUNTED_CFLAGS"], [continue])
    AC_MSG_CHECKING([whether $CC counts with $landau_flags])
    CFLAGS="-std=c17 -O0 -g $landau_flags"
    AC_LINK_IFELSE([AC_LANG_PROGRAM([[
        static int blocks;
        __attribute__((no_sanitize("coverage"))) void __sanitizer_cov_trace_pc(void);
        void __sanitizer_cov_trace_pc(void) { blocks++; }]], [[return blocks == 0;]])],
      [AC_MSG_RESULT([yes]); COUNTED_CFLAGS="$CFLAGS -fno-lto"], [AC_MSG_RESULT([no])])
  done
  CFLAGS=$landau_saved_CFLAGS
  AS_IF([test -z "$COUNTED_CFLAGS"],
    [AC_MSG_ERROR([this compiler can't count basic blocks: gcc 6 or clang 5, or a later one, is needed (set CC)])])
  AC_SUBST([COUNTED_CFLAGS])
  AC_DEFINE_UNQUOTED([TIMED_BUILD], ["$CC $TIMED_CFLAGS"], [How timed algorithms are compiled])
  dnl Their compiler needn't be this one.
  AC_DEFINE([TIMED_FLAGS], ["-std=gnu17 -O2 -fno-lto"], [How files of the user's are, for time])
  AC_DEFINE_UNQUOTED([COUNTED_FLAGS], [$landau_ways], [And for counting: one way or the other])
])

AC_DEFUN([LANDAU_LIBRARIES], [
  landau_missing=
  PKG_CHECK_MODULES([NCURSES], [ncursesw], [], [landau_missing="$landau_missing ncursesw"])
  PKG_CHECK_MODULES([GSL], [gsl], [], [landau_missing="$landau_missing gsl"])
  PKG_CHECK_MODULES([JANSSON], [jansson], [], [landau_missing="$landau_missing jansson"])
  PKG_CHECK_MODULES([LIBDW], [libdw], [], [landau_missing="$landau_missing libdw"])
  AS_IF([test -n "$landau_missing"],
    [AC_MSG_ERROR([these libraries are missing:$landau_missing
  ./bootstrap installs them, or names the command that does])])
  PKG_CHECK_MODULES([CHECK], [check >= 0.13], [have_check=yes], [have_check=no])
  PKG_CHECK_MODULES([VTERM], [vterm], [have_vterm=yes], [have_vterm=no])
  dnl Only `make bench` compares with it, and nothing else is C++.
  PKG_CHECK_MODULES([BENCHMARK], [benchmark], [have_benchmark=yes], [have_benchmark=no])
  AS_IF([test $have_benchmark = yes], [
    AC_LANG_PUSH([C++])
    AC_LINK_IFELSE([AC_LANG_PROGRAM()], [], [have_benchmark=no])
    AC_LANG_POP([C++])
  ])
  AM_CONDITIONAL([HAVE_CHECK], [test $have_check = yes])
  AM_CONDITIONAL([HAVE_VTERM], [test $have_vterm = yes])
  AM_CONDITIONAL([HAVE_BENCHMARK], [test $have_benchmark = yes])
])

# What is particular to an operating system; everything else is POSIX.
AC_DEFUN([LANDAU_SYSTEM], [
  landau_system=
  AC_CHECK_HEADERS([sys/prctl.h])
  dnl The C library of old systems has threads in a library of their own.
  AC_SEARCH_LIBS([pthread_create], [pthread], [], [AC_MSG_ERROR([POSIX threads are missing])])
  landau_saved_CPPFLAGS=$CPPFLAGS
  CPPFLAGS="$CPPFLAGS -D_GNU_SOURCE"
  AC_CHECK_FUNCS([sched_setaffinity close_range mallinfo2])
  CPPFLAGS=$landau_saved_CPPFLAGS
  AS_IF([test "$ac_cv_func_sched_setaffinity" = yes], [landau_system="$landau_system pinning"])
  AS_IF([test "$ac_cv_header_sys_prctl_h" = yes], [landau_system="$landau_system subreaper"])
  AS_IF([test "$ac_cv_func_mallinfo2" = yes], [landau_system="$landau_system mallinfo"])
])

AC_DEFUN([LANDAU_OPTIONS], [
  AC_ARG_ENABLE([werror], [AS_HELP_STRING([--enable-werror], [treat warnings as errors])])
  AS_IF([test "x$enable_werror" = xyes], [WARNING_CFLAGS="$WARNING_CFLAGS -Werror"])
  AC_ARG_ENABLE([sanitizers],
    [AS_HELP_STRING([--enable-sanitizers], [build with AddressSanitizer and UndefinedBehaviorSanitizer])])
  SANITIZER_CFLAGS=
  AS_IF([test "x$enable_sanitizers" = xyes],
    [SANITIZER_CFLAGS="-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer"])
  AC_SUBST([SANITIZER_CFLAGS])
  AM_CONDITIONAL([SANITIZERS], [test "x$enable_sanitizers" = xyes])
])

# Reports as PDF are made by groff, which is looked for again when one is asked for.
AC_DEFUN([LANDAU_DOCUMENTS], [
  AC_CACHE_CHECK([whether groff makes PDFs], [landau_cv_pdf],
    [AS_IF([echo x | groff -Tpdf 2>/dev/null | grep '%PDF-' >/dev/null],
      [landau_cv_pdf=yes], [landau_cv_pdf=no])])
])

# LANDAU_COMPLETION(SHELL, FOLDER): where its completion goes; no: nowhere.
AC_DEFUN([LANDAU_COMPLETION], [
  AC_ARG_WITH([$1-completion-dir],
    [AS_HELP_STRING([--with-$1-completion-dir=DIR], [completion for $1 (no: none) @<:@$2@:>@])],
    [$1_completion_dir=$withval], [$1_completion_dir=yes])
  AS_IF([test "$$1_completion_dir" = yes], [$1_completion_dir='$2'])
  AC_SUBST([$1_completion_dir])
])

# Below the prefix, where all three look if it is one of theirs.
AC_DEFUN([LANDAU_COMPLETIONS], [
  LANDAU_COMPLETION([bash], [${datadir}/bash-completion/completions])
  LANDAU_COMPLETION([zsh], [${datadir}/zsh/site-functions])
  LANDAU_COMPLETION([fish], [${datadir}/fish/vendor_completions.d])
  AM_CONDITIONAL([BASH_COMPLETION], [test "$bash_completion_dir" != no])
  AM_CONDITIONAL([ZSH_COMPLETION], [test "$zsh_completion_dir" != no])
  AM_CONDITIONAL([FISH_COMPLETION], [test "$fish_completion_dir" != no])
])

AC_DEFUN([LANDAU_SUMMARY], [
  AS_ECHO(["
  landau $PACKAGE_VERSION
    compiler          $CC $CFLAGS
    timed algorithms  $TIMED_CFLAGS
    counted           $COUNTED_CFLAGS
    system            ${landau_system:- nothing but POSIX}
    unit tests        $have_check (Check)
    screen tests      $have_vterm (libvterm)
    reports as PDF    $landau_cv_pdf (groff)
    make bench        with the peer: $have_benchmark (Google Benchmark)
    warnings fatal    ${enable_werror:-no}
    sanitizers        ${enable_sanitizers:-no}
"])
])
