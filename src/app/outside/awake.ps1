# Keeps the display awake while the process of this number runs.
param($id)
$power = Add-Type -Name Power -Namespace TwoHats -PassThru -MemberDefinition '[DllImport("kernel32.dll")] public static extern uint SetThreadExecutionState(uint wanted);'
while (Get-Process -Id $id -ErrorAction SilentlyContinue) {
    # The system and the display are needed: both count their idle time anew.
    [void]$power::SetThreadExecutionState(3)
    Start-Sleep -Seconds 20
}
