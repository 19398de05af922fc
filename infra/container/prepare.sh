#!/usr/bin/env bash
# Makes what the compose file wants and nobody should commit: .env with a password of its own for SQL Server, and a certificate
# for the mail catcher. What is there already stays. Wants openssl.
set -euo pipefail
cd "$(dirname "$0")"
umask 077

if [ ! -e .env ]; then
  # SQL Server asks for capitals, small letters and digits.
  password="Aa1$(openssl rand -hex 16)"
  sed -e "s|^MSSQL_SA_PASSWORD=.*|MSSQL_SA_PASSWORD=$password|" -e "s|Password=;|Password=$password;|" .env.example >.env.new
  mv .env.new .env
fi

if [ ! -e mail/certificate.pem ]; then
  mkdir -p mail
  openssl req -x509 -newkey rsa:2048 -nodes -days 825 -subj "/CN=mail" -addext "subjectAltName=DNS:mail" \
    -keyout mail/key.pem -out mail/certificate.new 2>/dev/null
  # The containers' users, who are nobody on this machine, get the files alone; the folder around them stays closed.
  chmod 0644 mail/key.pem mail/certificate.new
  mv mail/certificate.new mail/certificate.pem
fi
