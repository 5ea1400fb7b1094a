# A room being hosted: what the facilitator has to know.

hosting-unkept = What the room does is not being kept: { $file }: { $why }. The workshop goes on; after a crash it could not.
hosting-closed = Phones cannot come in: { $why }. Go on with hands.
hosting-nowhere = This computer is in no network, so no phone can come in. Connect it to the room’s, or go on with hands: nothing is lost.
hosting-moved = This computer has moved in the network, from { $old } to { $new }. The code on the wall is the new one; phones that were in come back when they scan it.
hosting-alone-windows = No phone has reached this computer for 30 seconds. Is it in the same Wi-Fi as the phones? Guest networks often keep devices apart: use a hotspot. Windows asks once whether Two Hats may be reached: choose “Allow”. Who chose “Cancel” has blocked it for good: Windows Security, Firewall, Allow an app, tick Two Hats for private and public. A company’s computer may forbid it: then go on with hands. In the game’s window A tries this computer’s next address.
hosting-alone-mac = No phone has reached this computer for 30 seconds. Is it in the same Wi-Fi as the phones? Guest networks often keep devices apart: use a hotspot. System Settings, Network, Firewall: Two Hats must be allowed. A company’s computer may forbid it: then go on with hands. In the game’s window A tries this computer’s next address.
hosting-alone-linux = No phone has reached this computer for 30 seconds. Is it in the same Wi-Fi as the phones? Guest networks often keep devices apart: use a hotspot. A firewall such as ufw or firewalld must let the port in. A company’s computer may forbid it: then go on with hands. In the game’s window A tries this computer’s next address.
