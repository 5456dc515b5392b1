#!/usr/bin/env bash
# Makes the certificates of the link tests anew.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# sign NAME SUBJECT LAST-DAY EXTENSIONS SIGNER...: a key and a certificate, valid from 2020
sign() {
    local name=$1 subject=$2 until=$3 extensions=$4
    shift 4
    openssl ecparam -name prime256v1 -genkey -noout | openssl pkcs8 -topk8 -nocrypt > "$work/$name.key"
    openssl req -new -key "$work/$name.key" -subj "/CN=$subject" -config /dev/null -out "$work/$name.csr"
    : > "$work/index"
    printf '[ca]\ndefault_ca=here\n[here]\ndatabase=%s/index\nnew_certs_dir=%s\nrand_serial=yes\ndefault_md=sha256\npolicy=any\nx509_extensions=extensions\n[any]\ncommonName=supplied\n[extensions]\n%b\n' \
        "$work" "$work" "$extensions" > "$work/config"
    openssl ca -batch -notext -config "$work/config" -startdate 20200101000000Z -enddate "$until" \
        -in "$work/$name.csr" -out "$work/$name.pem" "$@"
}

authority() { # name, subject
    sign "$1" "$2" 21200101000000Z 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign' \
        -selfsign -keyfile "$work/$1.key"
}

leaf() { # name, authority, alternative names, last day
    sign "$1" 'siak-check tests' "$4" "subjectAltName=$3\nbasicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth" \
        -cert "$work/$2.pem" -keyfile "$work/$2.key"
    cat "$work/$1.pem" "$work/$1.key" > "$1.pem"
}

authority authority 'siak-check test authority'
authority other 'another test authority'
cp "$work/authority.pem" authority.pem
here=IP:127.0.0.1,DNS:localhost
leaf server authority "$here" 21200101000000Z
leaf elsewhere authority DNS:lain.example 21200101000000Z
leaf expired authority "$here" 20200201000000Z
leaf stranger other "$here" 21200101000000Z
