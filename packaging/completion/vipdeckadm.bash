# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for vipdeckadm(8)

# Values that follow one of the options in $1 ("-t|-u") in the saved rules.
_vipdeckadm_saved() {
  vipdeckadm -S -n 2>/dev/null | awk -v wanted="$1" '
    { for (i = 1; i < NF; i++) if (("|" wanted "|") ~ ("\\|" $i "\\|")) print $(i + 1) }' | sort -u
}

_vipdeckadm_tunables() {
  vipdeckadm tunables 2>/dev/null | awk 'NR > 1 { print $1 }'
}

_vipdeckadm_words() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
}

_vipdeckadm() {
  local cur prev words cword
  if declare -F _init_completion >/dev/null; then
    _init_completion -n : || return
  else
    cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
    words=("${COMP_WORDS[@]}") cword=$COMP_CWORD
  fi

  local commands='-A --add-service -E --edit-service -D --delete-service -C --clear -a --add-server
    -e --edit-server -d --delete-server -L -l --list -Z --zero -S --save -R --restore --set
    --start-daemon --stop-daemon -h --help -v --version'
  local own='--json --dry-run --confirm --comment --ticket --socket'
  local service='-t --tcp-service -u --udp-service --sctp-service -f --fwmark-service -6 --ipv6'

  case $prev in
    -t | --tcp-service) _vipdeckadm_words "$(_vipdeckadm_saved '-t')" ;;
    -u | --udp-service) _vipdeckadm_words "$(_vipdeckadm_saved '-u')" ;;
    --sctp-service) _vipdeckadm_words "$(_vipdeckadm_saved '--sctp-service')" ;;
    -f | --fwmark-service) _vipdeckadm_words "$(_vipdeckadm_saved '-f')" ;;
    -r | --real-server) _vipdeckadm_words "$(_vipdeckadm_saved '-r')" ;;
    -s | --scheduler)
      _vipdeckadm_words 'rr wrr lc wlc lblc lblcr dh sh sed nq mh fo ovf twos none' ;;
    -b | --sched-flags)
      _vipdeckadm_words 'sh-fallback sh-port mh-fallback mh-port flag-1 flag-2 flag-3' ;;
    --pe) _vipdeckadm_words 'sip' ;;
    --tun-type) _vipdeckadm_words 'ipip gue gre' ;;
    --start-daemon | --stop-daemon) _vipdeckadm_words 'master backup' ;;
    --mcast-interface)
      _vipdeckadm_words "$(cd /sys/class/net 2>/dev/null && printf '%s ' *)" ;;
    --remembered) _vipdeckadm_words 'serve wait stop' ;;
    --to) _vipdeckadm_words "$(_vipdeckadm_saved '-t|-u|-f|--sctp-service')" ;;
    --socket) mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
    -M | --netmask | -w | --weight | -x | --u-threshold | -y | --l-threshold | --syncid | \
    --sync-maxlen | --mcast-group | --mcast-port | --mcast-ttl | --tun-port | --set | --interval | \
    --count | --confirm | --comment | --ticket | --deadline | --gently) ;;
    *)
      local lists='-n --numeric -c --connection --stats --rate -X --exact --thresholds
        --persistent-conn --tun-info --nosort --timeout --daemon'
      local servers='-r --real-server -g --gatewaying -i --ipip -m --masquerading -w --weight
        -x --u-threshold -y --l-threshold --tun-type --tun-port --tun-nocsum --tun-csum --tun-remcsum'
      local services='-s --scheduler -p --persistent -M --netmask -o --ops -b --sched-flags --pe'
      local daemons='--mcast-interface --syncid --sync-maxlen --mcast-group --mcast-port --mcast-ttl'
      local first=1
      while [[ ${words[first]} == --json || ${words[first]} == --dry-run ]]; do ((first++)); done
      if ((cword <= first)); then
        _vipdeckadm_words "$commands $own import export watch drain undrain move jobs history keep revert safeguards proposals agree refuse tunables tunable path log doctor vip replay lab dial-stdio"
      else
        case ${words[first]} in
          -A | -E | --add-service | --edit-service) _vipdeckadm_words "$service $services $own" ;;
          -a | -e | --add-server | --edit-server) _vipdeckadm_words "$service $servers $own" ;;
          -d | --delete-server) _vipdeckadm_words "$service -r --real-server $own" ;;
          -D | -Z | --delete-service | --zero) _vipdeckadm_words "$service $own" ;;
          -L* | -l* | --list) _vipdeckadm_words "$service $lists $own" ;;
          -S | --save) _vipdeckadm_words "-n --numeric $own" ;;
          -R | --restore) _vipdeckadm_words "--replace --keep-going $own" ;;
          --start-daemon) _vipdeckadm_words "$daemons $own" ;;
          watch) _vipdeckadm_words "--interval --count $service $lists $own" ;;
          import)
            if [[ $prev == --format ]]; then
              _vipdeckadm_words 'ipvsadm keepalived ldirectord piranha'
            else
              mapfile -t COMPREPLY < <(compgen -W "--format --replace --keep-going $own" -- "$cur"
                compgen -f -- "$cur")
            fi ;;
          export)
            if [[ $prev == --format ]]; then
              _vipdeckadm_words 'ipvsadm keepalived json'
            else
              mapfile -t COMPREPLY < <(compgen -W '--format --with-comments --socket' -- "$cur"
                compgen -f -- "$cur")
            fi ;;
          drain)
            _vipdeckadm_words "$(_vipdeckadm_saved '-r') --deadline --remove --remembered --wait --weight
              $service $own" ;;
          undrain) _vipdeckadm_words "$(_vipdeckadm_saved '-r') --gently --weight $service $own" ;;
          move)
            _vipdeckadm_words "$(_vipdeckadm_saved '-r') --to --deadline --remembered --wait $service $own" ;;
          jobs) _vipdeckadm_words 'cancel --json --socket' ;;
          history) _vipdeckadm_words "show diff restore mark unmark limit rates $own" ;;
          keep | revert | proposals) _vipdeckadm_words '--json --socket' ;;
          agree | refuse) _vipdeckadm_words '--comment --socket' ;;
          safeguards) _vipdeckadm_words 'failures servers ask second-person rule-file start on off nothing comment ticket last empty --comment --json --socket' ;;
          doctor) _vipdeckadm_words '-t -u -f --server --method --ssh --facts --script --client --commands --fixes --no-packets --json --socket' ;;
          vip) _vipdeckadm_words 'list add del --interface --remove-at-stop --json --socket' ;;
          path) ((cword > first + 1)) || _vipdeckadm_words 'show queue cache auto --json --socket' ;;
          tunables) _vipdeckadm_words '--json --socket' ;;
          log) _vipdeckadm_words '--follow --count --json --socket' ;;
          tunable) ((cword > first + 1)) || _vipdeckadm_words "$(_vipdeckadm_tunables)" ;;
          replay)
            mapfile -t COMPREPLY < <(compgen -W '--check' -- "$cur"; compgen -f -- "$cur") ;;
          lab) _vipdeckadm_words 'up down status load exec' ;;
          *) _vipdeckadm_words "$own" ;;
        esac
      fi ;;
  esac
  declare -F __ltrim_colon_completions >/dev/null && __ltrim_colon_completions "$cur"
}

complete -F _vipdeckadm vipdeckadm
