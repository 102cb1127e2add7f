# origin: lib ipaddress
# work: networks of both versions summarised, split, compared; refused ones
import ipaddress as ip

n = ip.ip_network("192.168.0.0/22")
print(n, n.netmask, n.num_addresses, list(n.subnets(new_prefix=24)), n.supernet(), ip.ip_address("192.168.3.9") in n, [str(h) for h in ip.ip_network("10.0.0.0/30").hosts()])
print([str(x) for x in ip.summarize_address_range(ip.ip_address("10.0.0.1"), ip.ip_address("10.0.0.9"))], list(ip.collapse_addresses([ip.ip_network("10.0.0.0/25"), ip.ip_network("10.0.0.128/25")])))
a = ip.ip_address("2001:db8::1")
print(a.exploded, a.reverse_pointer, int(a), a + 5, a.is_global, ip.ip_address("::ffff:1.2.3.4").ipv4_mapped, ip.ip_interface("10.1.2.3/8").network, ip.ip_address("127.0.0.1").is_loopback, f"{ip.ip_address('1.2.3.4'):#b}")
for bad in ("1.2.3", "1.2.3.256", "::1::", "10.0.0.1/33", "01.2.3.4"):
    try:
        ip.ip_network(bad)
    except ValueError as e:
        print(e)
print(list(n.address_exclude(ip.ip_network("192.168.1.0/24"))), sorted([ip.ip_address("10.0.0.2"), ip.ip_address("9.9.9.9")]))
