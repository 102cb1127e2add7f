# origin: lib email
# work: a message with parts built, printed, parsed again; headers, addresses, encodings
import email
import email.policy
from email.header import Header, decode_header, make_header
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import formataddr, formatdate, getaddresses, parseaddr, parsedate_to_datetime

m = MIMEMultipart("mixed", boundary="BOUND")
m["From"], m["To"], m["Subject"] = formataddr(("Ä B", "a@b.c")), "x@y.z, Q <q@r.s>", Header("Grüße aus Köln, eine ziemlich lange Zeile die gefaltet wird", "utf-8")
m.attach(MIMEText("plain ö", "plain", "utf-8"))
m.attach(MIMEText("<p>h</p>", "html", "us-ascii"))
text = m.as_string()
print(text)
got = email.message_from_string(text)
print([(p.get_content_type(), p.get_payload(decode=True)) for p in got.walk()], str(make_header(decode_header(got["Subject"]))), getaddresses([got["To"]]), parseaddr("N M <n@m>"))
e = EmailMessage(policy=email.policy.SMTP)
e["Subject"], e["To"], e["Date"] = "été", "Name <n@x.org>", formatdate(0)
e.set_content("text\n" * 2)
e.add_attachment(b"\x00\x01data", maintype="application", subtype="octet-stream", filename="f.bin")
e.set_boundary("OTHER")
print(e.as_bytes().decode(), e["to"].addresses[0].domain, [p.get_filename() for p in e.iter_attachments()], parsedate_to_datetime(e["date"]))
bad = email.message_from_string("A: 1\nnot a header\n\nbody", policy=email.policy.default)
print(bad.keys(), bad.defects, bad.get_payload())
