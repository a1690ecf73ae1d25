#!/bin/sh
# help.sh - landau help: opens pages of the manual, or explains in short. TAP.

# shellcheck source=tests/program.sh
. "$(dirname "$0")/program.sh"

# A man that says what it was asked for.
mkdir bin none
cat >bin/man <<END
#!/bin/sh
echo "man opens \$*"
END
chmod +x bin/man
usual=$PATH

# on_terminal PATH ARGUMENT...: runs landau on a terminal; what it shows is in the file out.
on_terminal() {
  path=$1
  shift
  printf "PATH='%s'\n'%s'" "$path" "$LANDAU" >typed
  printf " '%s'" "$@" >>typed
  SHELL=/bin/sh script -qec 'sh ./typed' /dev/null </dev/null 2>&1 | tr -d '\r' >out
}

# opened PAGE: prints a fault unless man was asked for this page, and it is there.
opened() {
  opened=$(sed -n 's/^man opens //p' out)
  case $opened in
  */"$1") [ -s "$opened" ] || echo "there is no $opened" ;;
  *)
    echo "man wasn't asked for $1:"
    cat out ;;
  esac
}

# The terminal of `script` has no other end that would go away.
has_terminal() {
  script -qec true /dev/null </dev/null >/dev/null 2>&1
}

echo 1..8

if has_terminal; then
  report 'on a terminal the page of a subcommand is opened' "$(
    for topic in run fit check compare self-test; do
      on_terminal "$top/bin:$usual" help $topic
      opened "landau-$topic.1"
    done
    on_terminal "$top/bin:$usual" help worker
    opened landau-worker.7
    on_terminal "$top/bin:$usual" help list
    opened landau.1)"
  report 'without man(1) it is explained in short' "$(
    on_terminal "$top/none" help run
    run 0 run --help
    mv out help
    on_terminal "$top/none" help run
    diff help out)"
else
  skip 'there is no script(1) that makes a terminal'
  skip 'there is no script(1) that makes a terminal'
fi

report 'elsewhere a subcommand is explained in short' "$(
  for topic in run list help; do
    run 0 $topic --help
    mv out help
    PATH=$top/bin:$usual run 0 help $topic
    diff help out
  done)"

PATH=$top/bin:$usual
export PATH
report 'a topic without such an explanation is opened everywhere' "$(
  run 0 help formats
  opened landau-formats.5
  run 0 help landau
  opened landau.1)"
if [ -e "$BUILD/algorithms/landau-quick-sort.7" ]; then
  report 'so is that of an algorithm' "$(
    run 0 help quick-sort
    opened landau-quick-sort.7)"
else
  skip 'pages of algorithms are not made here'
fi
report 'where that needs man(1), the page is named' "$(
  PATH=$top/none run 5 help laws
  has err 'landau-laws.7')"
PATH=$usual

report 'other topics are refused, with those that may be meant' "$(
  refused 'formats' help formast
  refused "'landau help' shows what there is" help ../landau.1
  refused 'no topic' help "$(printf 'a\033[2J')"
  no_escapes err
  refused 'one TOPIC' help run fit)"

report 'what other programs use is not listed' "$(
  run 0 help
  grep -E 'manual-page|complete' out
  refused 'name of a bundled algorithm' manual-page nothing today
  refused 'name of a bundled algorithm' manual-page quick-sort
  run 0 manual-page quick-sort "$(printf 'a\n.so /etc/passwd')"
  grep '^\.so' out)"
