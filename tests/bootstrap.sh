#!/bin/sh
# bootstrap.sh - what ./bootstrap does on machines that lack this or that. TAP.
#
# Nothing real is prepared, installed or built: bootstrap is copied into a small tree and sees
# only tools that this test puts into a folder. The false ones note how they were called.

: "${SOURCE:=$(dirname "$0")/..}"
top=$(mktemp -d) || exit
trap 'rm -rf "$top"' EXIT
trap 'exit 1' HUP INT TERM
bin=$top/bin
tree=$top/a\ b/landau
calls=$top/calls
absent=$top/absent

# tool NAME: makes a false tool of standard input; it notes its call first.
tool() {
  {
    echo '#!/bin/sh'
    # shellcheck disable=SC2016  # the tool expands it
    echo 'echo "${0##*/} $*" >>"$CALLS"'
    cat
  } >"$bin/$1"
  chmod +x "$bin/$1"
}

# link NAME: lets the machine have the real tool. (command -v may name a builtin.)
link() {
  (
    IFS=:
    for folder in $PATH; do
      [ ! -x "$folder/$1" ] || exec ln -s "$folder/$1" "$bin/$1"
    done
  )
}

# A machine where nothing is missing: its user is root, and it knows no package manager.
make_machine() {
  rm -rf "$bin"
  mkdir "$bin"
  : >"$absent"
  for name in awk cat chmod cp dirname env find getconf grep mkdir paste rm sed sh tail touch tr; do
    link "$name"
  done
  for name in gcc automake autoconf mandoc python3; do tool "$name" </dev/null; done
  echo 'echo %PDF-1.4' | tool groff
  echo 'echo 0' | tool id
  tool pkg-config <<'END'
! grep -q "^${2%% *}\$" "$ABSENT"
END
  tool autoreconf <<'END'
cp "$TOP/configure" configure
chmod +x configure
touch Makefile.in
END
  tool make <<'END'
case "$*" in
--version) echo 'GNU Make 4.3' && exit ;;
esac
cd "$5" || exit
mkdir -p src tests
printf '%s\n' '#!/bin/sh' 'printf "landau"; printf " <%s>" "$@"; echo' >src/landau
chmod +x src/landau
case "$*" in
*TESTS=*) [ ! -e "$TOP/unbuildable" ] ;;
*check*) cp "$TOP"/*.trs tests && [ ! -e "$TOP/broken.trs" ] ;;
esac
END
}

cat >"$top/configure" <<'END'
#!/bin/sh
echo "configure $*" >>"$CALLS"
[ ! -e "$TOP/unwilling" ] || { echo 'no such luck'; exit 77; }
printf '%s\n' "abs_builddir = $(pwd)" "srcdir = $(dirname "$0")" >Makefile
{
  echo '#!/bin/sh'
  [ $# -gt 0 ] || set -- --enable-werror
  echo 'cat <<"END"'
  for option; do printf "'%s' " "$option"; done
  printf '\nEND\n'
  echo "exit"
  grep -q '^vterm$' "$ABSENT" && echo 'S["HAVE_VTERM_TRUE"]="#"'
} >config.status
chmod +x config.status
END

make_tree() {
  rm -rf "$top/a b" "$top"/*.trs "$top/unwilling"
  mkdir -p "$tree/m4"
  cp "$SOURCE/bootstrap" "$tree/bootstrap"
  : >"$tree/configure.ac"
  : >"$tree/Makefile.am"
  echo ':test-result: PASS 1' >"$top/whole.trs"
}

# bootstrap ARGS...: runs it there; its output, its complaints, its status and the calls are kept.
bootstrap() {
  : >"$calls"
  output=$(cd "$top" && unset CC MAKE PKG_CONFIG MAKEFLAGS &&
    PATH=$bin CALLS=$calls ABSENT=$absent TOP=$top BUILD=${build_folder-} CONFIGURE=${options-} \
      sh "$tree/bootstrap" "$@" 2>"$top/complaints" </dev/null)
  status=$?
  complaints=$(cat "$top/complaints")
}

count=0

# case WHAT: begins a case on a fresh machine.
begin() {
  count=$((count + 1))
  what=$1
  faults=
  make_machine
  make_tree
}

# same WHAT FOUND EXPECTED
same() {
  [ "$2" = "$3" ] || faults="$faults
$1 is '$2' instead of '$3'"
}

# has WHAT TEXT PATTERN, lacks WHAT TEXT PATTERN: whether a line of the text matches.
has() {
  printf '%s\n' "$2" | grep -q -e "$3" || faults="$faults
$1 lacks '$3': $2"
}

lacks() {
  ! printf '%s\n' "$2" | grep -q -e "$3" || faults="$faults
$1 has '$3': $2"
}

called() { has calls "$(cat "$calls")" "$1"; }

not_called() { lacks calls "$(cat "$calls")" "$1"; }

end() {
  if [ -z "$faults" ]; then
    echo "ok $count - $what"
  else
    echo "not ok $count - $what"
    printf '%s\n' "$faults" | sed '1d; s/^/# /'
  fi
}

# -------------------------------------------------------------------------------------- needs

begin 'where nothing is missing, needs says so'
bootstrap needs check
same output "$output" 'nothing is missing'
same status $status 0
end

begin 'a machine with nothing lacks everything, and every manager is named'
rm "$bin"/gcc "$bin"/auto* "$bin"/make "$bin"/pkg-config "$bin"/mandoc "$bin"/groff "$bin"/python3
bootstrap needs check
has output "$output" '^missing: cc make autoconf automake pkg-config ncursesw gsl jansson libdw check>=0.13 vterm mandoc groff python3$'
for manager in 'apt-get install' 'dnf install' 'pacman -S --needed' 'apk add' 'brew install'; do
  has output "$output" "^to install: $manager [a-z]"
done
same status $status 1
end

# knows MANAGER COMMAND: with this manager, what is missing is installed by this command.
knows() {
  begin "$1 gets a command of its own"
  tool "$1" </dev/null
  printf '%s\n' jansson libdw vterm >"$absent"
  bootstrap needs check
  same output "$output" "missing: jansson libdw vterm
to install: $2"
  same status $status 1
  end
}

knows apt-get 'apt-get install libjansson-dev libdw-dev libvterm-dev'
knows dnf 'dnf install jansson-devel elfutils-devel libvterm-devel'
knows pacman 'pacman -S --needed jansson libelf libvterm'
knows apk 'apk add jansson-dev elfutils-dev libvterm-dev'
knows brew 'brew install jansson elfutils libvterm'

begin 'what only tests need is not needed to run'
echo vterm >"$absent"
bootstrap needs
same output "$output" 'nothing is missing'
bootstrap needs check
has output "$output" '^missing: vterm$'
end

begin 'a compiler that finds no header of libc is none'
echo 'exit 1' | tool gcc
bootstrap needs
has output "$output" '^missing: cc$'
end

begin 'a groff that makes no PDF is none'
echo 'echo "groff: fatal error: invalid device" >&2; exit 1' | tool groff
tool dnf </dev/null
bootstrap needs check
same output "$output" 'missing: groff
to install: dnf install groff groff-perl'
end

begin 'another make than that of GNU is none'
echo 'echo "bmake 1"' | tool make
bootstrap needs
has output "$output" '^missing: make$'
end

begin 'a tree that brings its configure needs no autoconf'
bootstrap
rm "$bin/autoconf" "$bin/automake"
bootstrap needs
same output "$output" 'nothing is missing'
end

# ----------------------------------------------------------------------------------- installing

begin 'where nothing is missing, nothing is installed and nobody is asked'
tool apt-get </dev/null
tool sudo </dev/null
echo 'echo 1000' | tool id
bootstrap
same status $status 0
not_called '^apt-get'
not_called '^sudo'
end

begin 'root installs with apt-get and goes on'
echo gsl >"$absent"
tool apt-get <<'END'
[ "$DEBIAN_FRONTEND" = noninteractive ] || exit
case "$*" in
*install*) : >"$ABSENT" ;;
esac
END
bootstrap
same status $status 0
called '^apt-get.* update$'
called '^apt-get.* install .* libgsl-dev$'
called '^configure'
end

begin 'an installation that fails ends it all'
echo gsl >"$absent"
echo 'echo E: no space left; exit 100' | tool apt-get
bootstrap
same status $status 1
has complaints "$complaints" 'no space left'
has complaints "$complaints" '^bootstrap: installing libgsl-dev: failed'
not_called '^autoreconf'
end

begin 'an installation that helps nothing ends it too'
echo gsl >"$absent"
tool apt-get </dev/null
bootstrap
same status $status 1
has complaints "$complaints" '^bootstrap: missing: gsl$'
not_called '^autoreconf'
end

begin 'without root and sudo the command is named and nothing is done'
echo gsl >"$absent"
tool apt-get </dev/null
echo 'echo 1000' | tool id
bootstrap run
same status $status 1
same output "$output" ''
same complaints "$complaints" 'bootstrap: missing: gsl
bootstrap: to install: sudo apt-get install libgsl-dev'
not_called '^apt-get'
not_called '^autoreconf'
end

begin 'a sudo that wants a password is left alone where nobody can type it'
echo gsl >"$absent"
tool apt-get </dev/null
echo 'echo 1000' | tool id
echo 'exit 1' | tool sudo
bootstrap
same status $status 1
called '^sudo -n true$'
not_called '^sudo env'
end

begin 'a sudo that wants none is used'
echo gsl >"$absent"
echo 'echo 1000' | tool id
tool apt-get <<'END'
: >"$ABSENT"
END
tool sudo <<'END'
[ "$1" = -n ] || "$@"
END
bootstrap
same status $status 0
called '^sudo env DEBIAN_FRONTEND=noninteractive apt-get .*install .*libgsl-dev$'
called '^apt-get .*install .*libgsl-dev$'
end

# ------------------------------------------------------------------------------------- building

begin 'arguments reach landau as they are, and its output is the only one'
bootstrap run list 'two words' ''
same output "$output" 'landau <list> <two words> <>'
same status $status 0
end

begin 'without a terminal run is landau run'
bootstrap run
same output "$output" 'landau <run>'
end

begin 'a second call does nothing twice'
bootstrap
called '^autoreconf'
called '^configure'
bootstrap run
not_called '^autoreconf'
not_called '^configure'
same complaints "$complaints" ''
end

begin 'a change of configure.ac is prepared, and options are kept'
bootstrap
touch -t 200001010000 "$tree/Makefile.in" "$tree/build/config.status"
bootstrap
called '^autoreconf'
called '^configure --enable-werror$'
end

begin 'CONFIGURE has options, which are kept until there are others'
options='--prefix=/opt CFLAGS="-O3 -g"'
bootstrap
called '^configure --prefix=/opt CFLAGS=-O3 -g$'
bootstrap
not_called '^configure'
options=
bootstrap
not_called '^configure'
options=CC=clang
bootstrap
called '^configure CC=clang$'
options=
end

begin 'what was interrupted is taken up again'
bootstrap
rm "$tree/Makefile.in" "$tree/build/Makefile"
bootstrap
called '^autoreconf'
called '^configure'
end

begin 'a folder that was moved is configured again'
bootstrap
mv "$tree" "$top/a b/moved"
tree=$top/a\ b/moved
bootstrap
called '^configure'
not_called '^autoreconf'
tree=$top/a\ b/landau
end

begin 'a configure that fails is shown, and that is the end'
: >"$top/unwilling"
bootstrap
same status $status 1
has complaints "$complaints" '^no such luck$'
has complaints "$complaints" '^bootstrap: configuring: failed'
not_called '^make .*-C'
end

begin 'files from the future become files of now'
touch -t 203712312359 "$tree/configure.ac" "$tree/m4/landau.m4"
bootstrap
: >"$top/now"
same future "$(find "$tree" -newer "$top/now")" ''
bootstrap
not_called '^autoreconf'
end

begin 'BUILD names another build folder'
build_folder=elsewhere
tree=$top/plain
make_tree
bootstrap run
same output "$output" 'landau <run>'
same program "$(cd "$top/elsewhere/src" && echo landau*)" landau
same tree "$(cd "$tree" && echo build*)" 'build*'
build_folder=
tree=$top/a\ b/landau
end

begin 'a BUILD that configure would refuse is refused in one line'
build_folder=$top/elsewhere
bootstrap
build_folder=
same status $status 1
same lines "$(printf '%s\n' "$complaints" | grep -c '^bootstrap: ')" 1
not_called '^autoreconf'
end

begin 'a folder that configure would refuse is refused in one line'
safe=$tree
# shellcheck disable=SC2016  # this dollar is to stay
tree=$top/a\ b/'one$two'
mv "$safe" "$tree"
bootstrap
same status $status 1
same lines "$(printf '%s\n' "$complaints" | grep -c '^bootstrap: ')" 1
not_called '^autoreconf'
tree=$safe
end

begin 'an unknown argument is one line and status 2'
for argument in chekc 'help me' '--version'; do
  bootstrap "$argument"
  same status $status 2
  same lines "$(printf '%s\n' "$complaints" | grep -c '^bootstrap: unknown: ')" 1
  same output "$output" ''
done
bootstrap check twice
same status $status 2
end

begin 'help names every word'
bootstrap help
for word in build run check needs help BUILD; do has output "$output" "$word"; done
same status $status 0
end

# ------------------------------------------------------------------------------------- checking

begin 'check ends with what passed and failed'
printf '%s\n' ':test-result: PASS 1' ':test-result: PASS 2' >"$top/two.trs"
bootstrap check
same status $status 0
same 'last line' "$(printf '%s\n' "$output" | tail -n 1)" '3 passed, 0 failed'
called '^make .*check VERBOSE=1$'
end

begin 'a failure is a failure, counted once though its program ends badly'
printf '%s\n' ':test-result: FAIL 1' ':test-result: PASS 2' ':test-result: ERROR' \
  ':test-result: SKIP 3' >"$top/broken.trs"
bootstrap check
same status $status 1
same 'last line' "$(printf '%s\n' "$output" | tail -n 1)" '2 passed, 1 failed, 1 skipped'
end

begin 'a crash is a failure'
echo ':test-result: ERROR' >"$top/broken.trs"
bootstrap check
same status $status 1
same 'last line' "$(printf '%s\n' "$output" | tail -n 1)" '1 passed, 1 failed'
end

begin 'tests that cannot be built are a failure, and none is run'
: >"$top/unbuildable"
bootstrap check
same status $status 1
same complaint "$(printf '%s\n' "$complaints" | tail -n 1)" 'bootstrap: building the tests failed'
not_called '^make .*VERBOSE'
rm "$top/unbuildable"
end

begin 'a library for tests that came later is found by configuring again'
echo vterm >"$absent"
bootstrap
: >"$absent"
bootstrap check
called '^configure --enable-werror$'
bootstrap check
not_called '^configure'
end

echo "1..$count"
