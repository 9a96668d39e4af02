# What a process of the student's side gives up before its program takes its place. The first word is the number of execve; then every
# word before "--" is a step, KIND=VALUES; all numbers come from the judge, where they have names. A step that fails ends the process.
# No module of Perl's is used: inside bubblewrap there are none.

sub done {
    my ($what, $result) = @_;
    return $result if $result >= 0;
    die "seal: $what: $!\n";
}

my $rules;
my @cookies = (0, 0, 0);

my %steps = (
    # NAME,NUMBER,ARGUMENT...: a system call that takes nothing but numbers
    call => sub {
        my ($name, $number, @arguments) = split /,/, shift;
        done $name, syscall($number + 0, map { $_ + 0 } @arguments);
    },
    # TEXT,FILE: where the file cannot be written, nothing happens
    write => sub {
        my ($text, $file) = split /,/, shift, 2;
        if (open my $out, '>', $file) { print {$out} $text; close $out; }
    },
    # CALL: struct __user_cap_header_struct of version 3, this process; no capability in any of the sets
    powerless => sub {
        my $call = shift;
        my ($header, $none) = (pack('Ll', 0x20080522, 0), "\0" x 24);
        done 'capset', syscall($call + 0, $header, $none);
    },
    # PID: it may have died before it could be asked to take this process with it
    parent => sub { exit 1 if getppid() != shift },
    # CALL,RESOURCE,VALUE: struct rlimit64, soft and hard; one that is lower already stays
    limit => sub {
        my ($call, $resource, $value) = split /,/, shift;
        my $limit = "\0" x 16;
        done "limit $resource", syscall($call + 0, 0, $resource + 0, 0, $limit);
        my $hard = (unpack 'QQ', $limit)[1];
        $value = $hard if $hard < $value;
        $limit = pack 'QQ', $value, $value;
        done "limit $resource", syscall($call + 0, 0, $resource + 0, $limit, 0);
    },
    # CALL,BYTES,FILES,NETWORK,SCOPES: struct landlock_ruleset_attr
    ruleset => sub {
        my ($call, $bytes, @handled) = split /,/, shift;
        my $attributes = pack 'QQQ', @handled;
        $rules = done 'Landlock', syscall($call + 0, $attributes, $bytes + 0, 0);
    },
    # CALL,ACCESS OF A FILE,ACCESS OF A FOLDER,PATH: struct landlock_path_beneath_attr, with a descriptor opened O_PATH; what is
    # not there needs no rule
    allow => sub {
        my ($call, $file, $folder, $path) = split /,/, shift, 4;
        return unless -e $path;
        sysopen my $beneath, $path, 010000000 or die "seal: $path: $!\n";
        my $rule = pack 'Ql', -d $beneath ? $folder : $file, fileno $beneath;
        done $path, syscall($call + 0, $rules, 1, $rule, 0);
    },
    # CALL
    restrict => sub { done 'Landlock', syscall(shift() + 0, $rules, 0) },
    # CALL,PROGRAM: struct sock_fprog; "SELF" in the program becomes the id of this process, "CK_0" to "CK_2" numbers that nobody
    # is told
    filter => sub {
        my ($call, $hexadecimal) = split /,/, shift;
        my $program = pack 'H*', $hexadecimal;
        my $self = pack 'L', $$;
        $program =~ s/SELF/$self/g;
        open my $chance, '<', '/dev/urandom' or die "seal: /dev/urandom: $!\n";
        12 == sysread $chance, my $drawn, 12 or die "seal: /dev/urandom: $!\n";
        @cookies = unpack 'LLL', $drawn;
        $program =~ s/CK_(\d)/pack 'L', $cookies[$1]/ge;
        my $filter = pack 'Sx![P]P', length($program) / 8, $program;
        done 'seccomp', syscall($call + 0, 1, 0, $filter);
    },
);

my $execve = shift @ARGV;
while (defined(my $word = shift @ARGV)) {
    last if $word eq '--';
    my ($kind, $values) = split /=/, $word, 2;
    $steps{$kind}->($values);
}

# The program takes the place of this script.
my $path = $ARGV[0];
my @environment = map { "$_=$ENV{$_}" } sort keys %ENV;
my ($words, $variables) = (pack('p*', @ARGV, undef), pack('p*', @environment, undef));
syscall $execve + 0, $path, $words, $variables, @cookies;
die "seal: $path: $!\n";
